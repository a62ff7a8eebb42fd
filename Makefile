# make run and make test need nothing done before them: tools/set-up does what is missing.
.PHONY: run test computed clock window alone types style format schema clean

bin := .venv/bin

# The tests start the program some hundred times, and each start would read its sources anew.
unexport PYTHONDONTWRITEBYTECODE

run:
	@tools/set-up run
	@$(bin)/sps-coach

test:
	@tools/set-up test
	@$(MAKE) --no-print-directory style
	@$(MAKE) --no-print-directory --jobs 3 clock types computed
	@$(MAKE) --no-print-directory window
	@$(MAKE) --no-print-directory alone

# The lanes of decision 78. What only computes, and the types, stand beside what keeps to the clock, which leaves the
# processor idle most of the time; they run whenever nobody else wants to.
computed:
	@$(giving_way) $(bin)/pytest -m 'not (clock or window or alone)' --numprocesses auto --dist loadfile

clock:
	@$(bin)/pytest -m clock --numprocesses 3 --dist loadfile --no-loadscope-reorder $(call marked,clock)

window:
	@$(bin)/pytest -m window --numprocesses 2 --dist loadfile $(call marked,window)

alone:
	@$(bin)/pytest -m alone $(call marked,alone)

# The files with tests of this mark: looking for them in all the others takes longer than many of them.
marked = $$(grep -rlF --include='*.py' pytest.mark.$(1) tests)

# On Linux, a class that is run only when nothing else is; elsewhere, the least of the usual one.
giving_way := $(shell chrt --idle 0 true 2>/dev/null && echo chrt --idle 0 || echo nice -n 19)

types:
	@$(giving_way) $(bin)/mypy --no-error-summary

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
