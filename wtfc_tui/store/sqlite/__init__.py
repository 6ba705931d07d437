"""The engine that keeps each workshop in one SQLite file of its own. Only `wtfc_tui.assemble` names it."""
