"""Pages of authors, outlets and sections."""
