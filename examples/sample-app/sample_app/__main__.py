"""Runs the command line: ``python -m sample_app 2 3``."""

import sys

from sample_app.cli import main

sys.exit(main(sys.argv[1:]))
