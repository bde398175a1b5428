"""What templates say in words of ours."""
