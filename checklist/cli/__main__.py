"""``python -m checklist.cli`` is ``postcheck``."""

import sys

from checklist.cli import main

sys.exit(main())
