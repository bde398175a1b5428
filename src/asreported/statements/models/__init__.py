"""The trained models: cues, spans around them, and how sure to be of each draft."""
