"""Loads medical codes into PostgreSQL."""
