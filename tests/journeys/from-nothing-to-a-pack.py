#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A secretary's first evening: new library, meeting, three items, their order, a paper, a measure, a story beside it,
and the pack, whose text is read; figures come from a file, by the clipboard and by a drag. from-nothing-to-a-pack.py PROGRAM OUTPUT"""
import pathlib
import re
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))
from driver import Outside, Program, keys, wait, write  # noqa: E402

PROGRAM, OUTPUT = sys.argv[1], pathlib.Path(sys.argv[2])
LIBRARY = OUTPUT / 'Aber Valley.boardwright'
PAPER = OUTPUT / 'falls report.pdf'
FIGURES = OUTPUT / 'falls.csv'
NEXT_FIGURES = OUTPUT / 'falls next.csv'
PACK = OUTPUT / 'pack.pdf'


def make_paper():
    """A page of one sentence, written by hand."""
    page = b'BT /F1 12 Tf 72 720 Td (Bay nursing began in April and the ward likes it.) Tj ET'
    objects = [b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
               b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R '
               b'/Resources << /Font << /F1 5 0 R >> >> >>',
               b'<< /Length %d >>\nstream\n%s\nendstream' % (len(page), page),
               b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>']
    out, places = b'%PDF-1.4\n', []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b'%d 0 obj\n%s\nendobj\n' % (number, content)
    start = len(out)
    out += b'xref\n0 6\n0000000000 65535 f \n' + b''.join(b'%010d 00000 n \n' % place for place in places)
    out += b'trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % start
    PAPER.write_bytes(out)


def make_figures():
    months = [f'{year}-{month:02d}-01' for year in (2025, 2026) for month in range(1, 13)]
    values = ['6.4', '5.9', '6.7', '6.1', '7.0', '6.3', '5.8', '6.6', '6.0', '6.9', '6.2', '5.7']
    FIGURES.write_text('month,falls rate\n' + ''.join(f'{month},{values[i % 12]}\n' for i, month in enumerate(months)))


def counts_readings(program, n):
    return f'a chart of {n} readings' in program.find('image', re.compile('Falls per 1,000 bed days')).get_description()


def order(program):
    """The titles of the agenda from the top down."""
    rows = program.all('list item', re.compile(r'^Item \d'))
    return [re.sub(r'^Item [\d.]+, ([^,]*).*', r'\1', row.get_name())
            for row in sorted(rows, key=lambda row: row.get_extents(1).y)]


def make_library(program):
    program.shot(OUTPUT / '01 welcome.png')
    program.press('push button', 'New Library…')
    program.fill('Trust or health board', 'Aber Valley Health Board')
    program.shot(OUTPUT / '02 new library.png')
    program.press('push button', 'Create…')
    program.choose_file('Where the Library Shall Lie', LIBRARY)
    program.reads('No Meetings Yet')
    assert LIBRARY.exists()


def make_meeting(program):
    program.press('push button', 'New Meeting…')
    program.fill('Date, such as 2026-11-26', '2026-11-26')
    program.fill('Planned end', '10:00')
    program.shot(OUTPUT / '03 new meeting.png')
    program.press('push button', 'Add')
    program.reads('No Items Yet')
    program.shot(OUTPUT / '04 empty meeting.png')


def add_items(program):
    for title in ('Welcome', 'Falls in hospital', 'Any other business'):
        keys('ctrl+n')
        program.find('text', 'Title')
        write(title)
        keys('Return')
        program.find('list item', re.compile(title))
    assert order(program) == ['Welcome', 'Falls in hospital', 'Any other business']


def reorder(program):
    keys('alt+Up')
    wait(lambda: order(program) == ['Welcome', 'Any other business', 'Falls in hospital'], 'the item to move up')
    program.drag(program.find('list item', re.compile('Falls in hospital')),
                 program.find('list item', re.compile('Welcome')), down=0.85)
    wait(lambda: order(program) == ['Welcome', 'Falls in hospital', 'Any other business'], 'the item to be dropped')
    program.press('push button', 'Undo')
    wait(lambda: order(program) == ['Welcome', 'Any other business', 'Falls in hospital'], 'the drop to be undone')
    keys('ctrl+shift+z')
    wait(lambda: order(program) == ['Welcome', 'Falls in hospital', 'Any other business'], 'the drop to be redone')


def set_facts(program):
    program.click(program.find('list item', re.compile('Falls in hospital')))
    program.find('label', 'Item 2')
    program.click(program.find('push button', 'Purpose: not set'))
    program.press('menu item', 'Assure')
    program.find('push button', 'Purpose: Assure')
    program.click(program.find('push button', 'Lead: not set'))
    program.find('entry', 'Who leads this item')
    write('Chief Nurse')
    keys('Return')
    program.find('push button', 'Lead: Chief Nurse')
    program.click(program.find('push button', 'Minutes: not set'))
    program.find('text', 'Minutes')
    keys('ctrl+a')
    write('15')
    keys('Return')
    program.find('list item', re.compile('Falls in hospital, Assure, 09:30, 15 minutes, Chief Nurse'))


def attach_paper(program):
    program.press('push button', 'Attach…')
    program.choose_file('Attach a Paper', PAPER)
    program.reads('1 page')
    program.shot(OUTPUT / '05 meeting.png')


def import_measure(program):
    keys('alt+2')
    program.reads('No Measures Yet')
    program.press('push button', 'Import…')
    program.choose_file('Import Readings', FIGURES)
    program.fill('Name of the new measure', 'Falls per 1,000 bed days')
    keys('Tab', 'Return', 'Down', 'Down', 'Return')
    program.reads('Lower is better · 24 readings')
    program.shot(OUTPUT / '06 import.png')
    program.press('push button', 'Import')
    program.click(program.row('Falls per 1,000 bed days'))
    assert counts_readings(program, 24)
    program.shot(OUTPUT / '07 measure.png')


def take_from_outside(program):
    """Two months as cells of a spreadsheet, and the next as a file: both out of another program."""
    NEXT_FIGURES.write_text('month,falls rate\n2027-03-01,6.2\n')
    with Outside(HERE / 'outside.py', 'Jan 2027\t6.1\nFeb 2027\t6.3\n', NEXT_FIGURES) as outside:
        outside.lie_at(1100, 730)
        program.take_keys()
        keys('ctrl+v')
        program.reads('2 new, 0 changed, 0 the same')
        program.press('push button', 'Import')
        wait(lambda: counts_readings(program, 26), 'the pasted readings')
        outside.drag_onto(program.place(program.find('image', re.compile('Falls per 1,000 bed days'))))
        program.reads('1 new, 0 changed, 0 the same')
        program.press('push button', 'Import')
        wait(lambda: counts_readings(program, 27), 'the dropped reading')


def write_story(program):
    keys('alt+3')
    program.reads('No Stories Yet')
    program.press('push button', 'New story')
    program.find('text', 'Title of the story')
    write('I was left to walk alone')
    program.click(program.find('text', 'The story, in the teller’s words'))
    write('Nobody told me not to get up. So I got up.')
    program.press('push button', 'Change “Part 1 members”…')
    program.find('push button', 'Change')
    keys('Up', 'Up', 'Return')
    program.press('push button', 'Change')
    program.reads('Agreed')
    program.press('push button', 'Put beside a measure')
    program.find('combo box', 'Measure')
    keys('Tab', 'Return', 'Up', 'Up', 'Return')
    program.tab_and_write('Why', 'she fell')
    program.press('push button', 'Add')
    program.reads('Confirms the measure: she fell')
    program.shot(OUTPUT / '08 story.png')


def add_evidence(program):
    program.click(program.row('Quality and Safety Board'))
    program.click(program.find('list item', re.compile('Falls in hospital')))
    for words in ('1,000', 'alone'):
        program.click_for('push button', 'Add evidence', 'entry', 'Find a measure or a story')
        write(words)
        wait(lambda: program.text(program.find('entry', 'Find a measure or a story')) == words, f'{words!r} to be written')
        keys('Return')
        program.gone('entry', 'Find a measure or a story')
    program.reads('“I was left to walk alone”')
    program.shot(OUTPUT / '09 evidence.png')


def export(program):
    keys('ctrl+e')
    program.find('check box', 'Part 1 members')
    program.shot(OUTPUT / '10 export.png')
    program.press('push button', 'Export')
    program.choose_file('Export Board Pack', PACK)
    program.reads('is made')
    program.shot(OUTPUT / '11 exported.png')


def read_pack():
    text = subprocess.run(['pdftotext', '-layout', str(PACK), '-'], capture_output=True, text=True, check=True).stdout
    words = ' '.join(text.split())
    for expected in ('Aber Valley Health Board', 'Quality and Safety Board', 'Thursday 26 November 2026',
                     'Falls in hospital', 'Chief Nurse', 'Falls per 1,000 bed days', 'I was left to walk alone',
                     'Nobody told me not to get up', 'Bay nursing began in April'):
        assert expected in words, f'the pack does not say {expected!r}'
    assert words.index('Welcome') < words.index('Any other business')


def main():
    make_paper()
    make_figures()
    program = Program(PROGRAM, log=OUTPUT / 'program.log')
    try:
        for step in (make_library, make_meeting, add_items, reorder, set_facts, attach_paper, import_measure,
                     take_from_outside, write_story, add_evidence, export):
            begin = time.monotonic()
            step(program)
            print(f'{time.monotonic() - begin:5.1f} s  {step.__name__.replace("_", " ")}', flush=True)
        program.quit()
    except BaseException:
        program.shot(OUTPUT / 'failed.png')
        program.describe(OUTPUT / 'failed.txt')
        program.process.kill()
        raise
    read_pack()


main()
