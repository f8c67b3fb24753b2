"""Trains the models that read speech written down without marks: borders of sentences, and capitals."""
