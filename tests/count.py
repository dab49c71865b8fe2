#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""count.py LOGS - adds up the results in meson's folder of logs and prints the one closing line; fails if a test
failed or none ran. A program that died is a failure even if what it had said until then was good."""
import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

GOOD = {'OK', 'EXPECTEDFAIL', 'SKIP'}


def main():
    logs = pathlib.Path(sys.argv[1])
    passed = failed = skipped = 0
    for case in ElementTree.parse(logs / 'testlog.junit.xml').getroot().iter('testcase'):
        if case.find('failure') is not None or case.find('error') is not None:
            failed += 1
        elif case.find('skipped') is not None:
            skipped += 1
        else:
            passed += 1
    with open(logs / 'testlog.json', encoding='utf-8') as lines:
        bad = sum(json.loads(line)['result'] not in GOOD for line in lines)
    failed = max(failed, bad)
    print(f'{passed} passed, {failed} failed' + (f', {skipped} skipped' if skipped else ''))
    sys.exit(1 if failed or not passed else 0)


if __name__ == '__main__':
    main()
