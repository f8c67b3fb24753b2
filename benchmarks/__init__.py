"""Speed and memory, measured on generated reports."""
