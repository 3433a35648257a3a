"""Keeps files under the name that their content gives them."""
