#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the sources to the house: a room includes itself and lower floors, and a third-party header has one home.

includes.py SOURCE_ROOT checks the tree. With --planted it first plants faults in a copy and must find each.
"""
import pathlib
import re
import shutil
import sys
import tempfile

FLOORS = [
    ['record', 'spc', 'text', 'paper'],
    ['model', 'pdf'],
    ['store', 'intake', 'chart'],
    ['pack'],
    ['desk'],
    ['cli', 'ui'],
]
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

# A header's beginning, and the rooms that may see it.
HOMES = [
    ('sqlite3', {'store'}),
    ('hpdf', {'pdf'}),
    ('qpdf', {'paper'}),
    ('poppler', {'paper'}),
    ('pango', {'text', 'ui'}),
    ('hb', {'text'}),
    ('fontconfig', {'text'}),
    ('gdk-pixbuf', {'paper'}),
    ('csv.h', {'intake'}),
    ('gtk/', {'ui'}),
    ('gdk/', {'ui'}),
    ('gsk/', {'ui'}),
    ('adwaita', {'ui'}),
    ('cairo', {'ui', 'paper'}),
]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def fault_of(room, quote, header, where):
    if quote == '<':
        for beginning, rooms in HOMES:
            if header.startswith(beginning) and room not in rooms:
                return f'{where}: <{header}> belongs to {", ".join(sorted(rooms))}, not to {room}'
        return None
    parts = header.split('/')
    if len(parts) != 2 or parts[0] not in FLOOR_OF:
        return f'{where}: "{header}" is not ROOM/FILE.h of the house'
    other = parts[0]
    if other != room and FLOOR_OF[other] >= FLOOR_OF[room]:
        direction = 'up' if FLOOR_OF[other] > FLOOR_OF[room] else 'sideways'
        return f'{where}: "{header}" points {direction} from {room}'
    return None


def faults_in(root):
    found = []
    for room_dir in sorted((root / 'src').iterdir()):
        if not room_dir.is_dir():
            continue
        if room_dir.name not in FLOOR_OF:
            found.append(f'src/{room_dir.name}: there is no such room in the house')
            continue
        for path in sorted(room_dir.rglob('*.[ch]')):
            for match in INCLUDE.finditer(path.read_text(encoding='utf-8')):
                fault = fault_of(room_dir.name, match[1], match[2], path.relative_to(root))
                if fault:
                    found.append(fault)
    return found


def check_planted(root):
    planted = [
        ('src/record/planted.c', '#include "model/meeting.h"', 'points up from record'),
        ('src/store/planted.c', '#include "chart/chart.h"', 'points sideways from store'),
        ('src/pack/planted.c', '#include <sqlite3.h>', 'belongs to store'),
        ('src/pack/planted.c', '#  include <gtk/gtk.h>', 'belongs to ui'),
        ('src/ui/planted.h', '#include "helper.h"', 'is not ROOM/FILE.h'),
    ]
    for name, line, expected in planted:
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder)
            shutil.copytree(root / 'src', copy / 'src')
            (copy / name).parent.mkdir(exist_ok=True)
            (copy / name).write_text(line + '\n', encoding='utf-8')
            if not any(expected in fault for fault in faults_in(copy)):
                sys.exit(f'the check is blind: {line!r} in {name} was not found')


def main():
    root = pathlib.Path(sys.argv[1])
    if '--planted' in sys.argv:
        check_planted(root)
    found = faults_in(root)
    print('\n'.join(found))
    sys.exit(1 if found else 0)


if __name__ == '__main__':
    main()
