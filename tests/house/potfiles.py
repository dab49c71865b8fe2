#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in names every file with a text for people, and no other. potfiles.py SOURCE_ROOT"""
import pathlib
import re
import sys

IN_C = re.compile(r'\b(?:_|N_|C_|NC_|Q_|ngettext|g_dngettext)\s*\(')
IN_UI = re.compile(r'translatable="(?:yes|true)"')


def has_texts(path):
    if path.suffix == '.ui':
        return bool(IN_UI.search(path.read_text(encoding='utf-8')))
    if path.suffix in ('.c', '.h'):
        without_comments = re.sub(r'/\*.*?\*/|//[^\n]*', '', path.read_text(encoding='utf-8'), flags=re.S)
        return bool(IN_C.search(without_comments))
    return path.name.endswith(('.desktop.in', '.metainfo.xml.in'))


def main():
    root = pathlib.Path(sys.argv[1])
    listed = {line.strip() for line in (root / 'po/POTFILES.in').read_text().splitlines()
              if line.strip() and not line.startswith('#')}
    wanted = {str(path.relative_to(root)) for folder in ('src', 'ui', 'data')
              for path in (root / folder).rglob('*') if path.is_file() and has_texts(path)}
    for path in sorted(wanted - listed):
        print(f'{path} has texts for people and is missing in po/POTFILES.in')
    for path in sorted(listed - wanted):
        print(f'{path} stands in po/POTFILES.in and has no texts for people')
    sys.exit(1 if wanted != listed else 0)


if __name__ == '__main__':
    main()
