"""Analysis to events: who did what to whom, where and when."""
