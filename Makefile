# make run and make test need nothing done before them: tools/set-up does what is missing.
.PHONY: run test types style format schema clean

bin := .venv/bin

run:
	@tools/set-up run
	@$(bin)/sps-coach

test:
	@tools/set-up test
	@$(MAKE) --no-print-directory --jobs 2 types style
	@$(bin)/pytest -m 'not (clock or window or alone)' --numprocesses auto --dist loadfile
	@$(bin)/pytest -m clock --numprocesses 3 --dist loadfile --no-loadscope-reorder $(call marked,clock)
	@$(bin)/pytest -m window --numprocesses 2 --dist loadfile $(call marked,window)
	@$(bin)/pytest -m alone $(call marked,alone)

# The files with tests of this mark: looking for them in all the others takes longer than many of them.
marked = $$(grep -rlF --include='*.py' pytest.mark.$(1) tests)

types:
	@$(bin)/mypy --no-error-summary

style:
	@$(bin)/ruff check --quiet .
	@$(bin)/ruff format --quiet --check .
	@said=$$($(bin)/lint-imports) || { echo "$$said"; exit 1; }

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
