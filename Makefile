# make run and make test need nothing done before them: tools/set-up does what is missing.
.PHONY: run test format schema clean

bin := .venv/bin

run:
	@tools/set-up run
	@$(bin)/sps-coach

test:
	@tools/set-up test
	@$(bin)/ruff check --quiet .
	@$(bin)/ruff format --quiet --check .
	@$(bin)/mypy --no-error-summary
	@said=$$($(bin)/lint-imports) || { echo "$$said"; exit 1; }
	@$(bin)/pytest -m 'not (clock or window or alone)' --numprocesses auto --dist loadfile
	@$(bin)/pytest -m clock --numprocesses auto --dist loadfile
	@$(bin)/pytest -m window --numprocesses 2 --dist loadfile
	@$(bin)/pytest -m alone

format:
	@tools/set-up test
	@$(bin)/ruff check --quiet --fix .
	@$(bin)/ruff format --quiet .

# The JSON Schema that editors use, written anew from the models.
schema:
	@tools/set-up run
	@$(bin)/python -m sps_coach.library.schema

clean:
	rm -rf .venv .build build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
