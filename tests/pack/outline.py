#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bookmarks and links of a PDF, as qpdf finds them. outline.py bookmarks FILE | outline.py links FILE PAGE"""
import json
import subprocess
import sys


def load(path):
    run = subprocess.run(['qpdf', '--json', '--json-key=qpdf', '--json-key=pages', '--json-key=outlines', path],
                         capture_output=True, check=True)
    return json.loads(run.stdout)


class Document:
    def __init__(self, path):
        self.json = load(path)
        self.objects = self.json['qpdf'][1]
        self.number_of = {page['object']: number for number, page in enumerate(self.json['pages'], 1)}

    def resolve(self, value):
        while isinstance(value, str) and value.endswith(' R'):
            entry = self.objects['obj:' + value]
            value = entry['value'] if 'value' in entry else entry['stream']['dict']
        return value

    def bookmarks(self, items, depth=0):
        for item in items:
            yield f'{"  " * depth}{item["title"]} {item["destpageposfrom1"]}'
            yield from self.bookmarks(item['kids'], depth + 1)

    def links(self, number):
        page = self.resolve(self.json['pages'][number - 1]['object'])
        found = []
        for reference in self.resolve(page.get('/Annots', [])):
            link = self.resolve(reference)
            destination = self.resolve(link['/Dest'])
            top = self.resolve(link['/Rect'])[3]
            found.append((-top, f'{link["/Contents"][2:]} {self.number_of[destination[0]]}'))
        return [line for _, line in sorted(found)]


def main():
    document = Document(sys.argv[2])
    if sys.argv[1] == 'bookmarks':
        lines = document.bookmarks(document.json['outlines'])
    else:
        lines = document.links(int(sys.argv[3]))
    print('\n'.join(lines))


if __name__ == '__main__':
    main()
