"""The history of decisions: who decided what, when and why; undone; given out."""
