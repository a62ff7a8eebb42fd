"""Drafts, kept versions, plans and what is handed on."""
