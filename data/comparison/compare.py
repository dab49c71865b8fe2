#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts of real figures beside what the R package NHSRplotthedots made of them.

compare.py [--build BUILD_DIR] [--write | --check]

Prints two tables and a verdict. --write puts the tables into README.md beside this file, and a picture; --check fails
unless the tables there are those that were printed. What cannot be done here is said in a line that begins "not run
here"; without the package's recorded results nothing can be, and the exit status is 77.
"""
import argparse
import csv
import math
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zlib

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
RECORDED = SOURCE.parent / 'shared/spc/xmr'
AGREED = 1e-9
NAMES = {
    'o01': 'RRK, breaches',
    'o02': 'RRK, breaches, rebased July 2018',
    'o03': 'RJZ, within four hours',
    'o04': 'RQM, attendances',
    'o05': 'England, within four hours, rebased April 2017 and 2018',
    'o06': 'RJ7, within four hours, limits from the first 12 months',
    'o07': 'R1K, breaches, no screening',
    'o08': 'within four hours, one of three facets',
}
PICTURED = ('o01', 'o02', 'o03', 'o05')
DPI = 90
CROP = {'-x': 36, '-y': 56, '-W': 528, '-H': 432}  # points of a measure's page: from its name to under its chart


def read_csv(path):
    with open(path, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


def of_facet(entries, facet):
    """What "RRK=0.8;RJZ=0.9" says of a facet; all of it where there are no facets."""
    if not facet:
        return entries
    pairs = dict(entry.split('=', 1) for entry in entries.split(';') if entry)
    return pairs.get(facet, '').replace('+', ';')


class Series:
    """One series of a recorded case: its figures in a file of its own, its settings, what the package found."""

    def __init__(self, case, facet, folder):
        self.id = case['case_id'][:3]
        self.name = (facet + ', ' if facet else '') + NAMES.get(self.id, case['description'])
        self.improvement = case['improvement_direction']
        self.baseline = case['fix_after_n_points']
        self.screen = case['screen_outliers'] == '1'
        self.rebase, self.target = (of_facet(case[column], facet) for column in ('rebase', 'target'))
        self.recorded = [row for row in read_csv(RECORDED / case['expected_file']) if row['facet'] == facet]
        self.recorded_icons = [of_facet(case[column], facet) for column in ('variation_icon', 'assurance_icon')]
        self.path = folder / f'{self.id}{facet}.csv'
        with open(self.path, 'w', encoding='utf-8', newline='') as file:
            csv.writer(file).writerows(
                [('date', 'value')] + [(row['date'], row['value'])
                                       for row in read_csv(RECORDED / case['input_file'])
                                       if row.get('facet', '') == facet])

    def judge(self, cli, *rules):
        """What Boardwright finds: rows of points, and the two icons."""
        command = [cli, 'spc', self.path, '--improvement', self.improvement, *rules]
        for option in ('baseline', 'rebase', 'target'):
            if getattr(self, option):
                command += ['--' + option, getattr(self, option)]

        def rows(*more):
            output = subprocess.run(command + list(more), check=True, capture_output=True, text=True).stdout
            return list(csv.DictReader(output.splitlines()))
        icons = rows('--summary')[0]
        return rows(), [icons['variation_icon'], icons['assurance_icon']]

    def judge_as_the_package(self, cli):
        return self.judge(cli, '--rules', 'plotthedots', '--screen', 'yes' if self.screen else 'no')


def read_cases(folder):
    for case in read_csv(RECORDED / 'index.csv'):
        if case['family'] == 'real_ae' and case['status'] == 'ok':
            facets = dict.fromkeys(row.get('facet', '') for row in read_csv(RECORDED / case['input_file']))
            yield from (Series(case, facet, folder) for facet in facets)


class Agreement:
    """Cells compared: numbers by their relative difference, everything else to the letter."""

    def __init__(self):
        self.largest, self.n_numbers, self.n_words, self.n_others = 0.0, 0, 0, 0

    def compare(self, found, recorded):
        try:
            one, other = float(found), float(recorded)
        except ValueError:
            self.n_words += 1
            self.n_others += found != recorded
            return
        self.n_numbers += 1
        if math.isnan(one) or math.isnan(other):
            self.n_others += math.isnan(one) != math.isnan(other)
        elif one != other:
            self.largest = max(self.largest, abs(one - other) / abs(other) if other else math.inf)

    def add(self, more):
        self.largest = max(self.largest, more.largest)
        self.n_numbers += more.n_numbers
        self.n_words += more.n_words
        self.n_others += more.n_others

    def compare_rows(self, found, recorded, columns):
        self.n_others += abs(len(found) - len(recorded))
        for row, other in zip(found, recorded):
            for column in columns:
                self.compare(row[column], other[column])

    def __str__(self):
        return (f'{self.n_numbers} numbers, largest relative difference {self.largest:.1e};'
                f' {self.n_words} labels and icons; {self.n_others} differ otherwise')

    def holds(self):
        return self.largest <= AGREED and self.n_others == 0


def compare(series, found, icons):
    agreement = Agreement()
    agreement.compare_rows(found, series.recorded, found[0].keys())
    for icon, recorded in zip(icons, series.recorded_icons):
        agreement.compare(icon, recorded)
    return agreement


# --- tables

def number(text):
    return f'{float(text):.6g}'


def line(*cells):
    return '| ' + ' | '.join(cells) + ' |'


def facts(rows, icons):
    last = rows[-1]
    flagged = sum(row['special_cause_flag'] == '1' for row in rows)
    return [number(last['mean']), number(last['lpl']), number(last['upl']), str(flagged),
            *(icon.replace('_', ' ') for icon in icons)]


def bold_where_changed(cells, others):
    return [cell if cell == other else f'**{cell}**' for cell, other in zip(cells, others)]


HEADS = ('mean', 'lower limit', 'upper limit', 'points flagged', 'variation', 'assurance')


def tables(all_series, cli):
    """Two tables as lines of Markdown, and the whole agreement."""
    beside = [line('series', 'by', *HEADS, 'largest relative difference'), line(*['---'] * 9)]
    default = [line('series', *HEADS), line(*['---'] * 7)]
    whole = Agreement()
    for series in all_series:
        found = series.judge_as_the_package(cli)
        agreement = compare(series, *found)
        whole.add(agreement)
        beside.append(line(series.name, 'Boardwright', *facts(*found), f'{agreement.largest:.0e}' if agreement.largest else '0'))
        beside.append(line('', 'NHSRplotthedots', *facts(series.recorded, series.recorded_icons), ''))
        default.append(line(series.name, *bold_where_changed(facts(*series.judge(cli, '--rules', 'mdc')),
                                                             facts(*found))))
    return beside, default, whole


MARK = re.compile(r'(<!-- (\w+): made by compare.py -->\n).*?(<!-- end -->)', re.DOTALL)


def page_with(page, made):
    return MARK.sub(lambda match: match[1] + '\n'.join(made[match[2]]) + '\n' + match[3], page)


def without_differences(page):
    """How far the last digits of two machines are apart is not what a page can promise."""
    return re.sub(r'\| (0|\d+e[-+]\d+) \|$', '| |', page, flags=re.MULTILINE)


# --- a picture

def write_folder(folder, pictured):
    """A folder that becomes a library with the pictured series as its measures."""
    def write(name, *rows):
        with open(folder / name, 'w', encoding='utf-8', newline='') as file:
            csv.writer(file).writerows(rows)
    write('trust.csv', ('name',), ('Public figures of NHS England',))
    write('bodies.csv', ('name',), ('Board',))
    write('agenda.csv', ('date', 'start', 'title', 'minutes', 'measures'),
          ('2019-05-30', '09:30', 'Emergency care', '30', '; '.join(series.name for series in pictured)))
    write('measures.csv',
          ('name', 'unit', 'improvement', 'importance', 'share', 'screened', 'baseline', 'target', 'phases', 'file',
           'date', 'value'),
          *((series.name, 'of patients' if is_share(series) else 'patients each month', series.improvement,
             rank + 1, 'yes' if is_share(series) else 'no', 'yes' if series.screen else 'no', series.baseline,
             series.target, '; '.join(f'{date} = New limits' for date in series.rebase.split(';') if date),
             series.path.name, 'date', 'value') for rank, series in enumerate(pictured)))
    for series in pictured:
        shutil.copy(series.path, folder)


def is_share(series):
    return all(float(row['value']) <= 1 for row in series.recorded)


def render(pdf, page):
    """The chart on a page: rows of RGB."""
    crop = [word for option, points in CROP.items() for word in (option, str(points * DPI // 72))]
    image = subprocess.run(['pdftoppm', '-r', str(DPI), '-f', str(page), '-l', str(page), *crop, pdf], check=True,
                           capture_output=True).stdout
    _, size, _, pixels = image.split(b'\n', 3)
    width, height = map(int, size.split())
    return [pixels[row * width * 3:(row + 1) * width * 3] for row in range(height)]


def write_png(path, rows):
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    header = struct.pack('>IIBBBBB', len(rows[0]) // 3, len(rows), 8, 2, 0, 0, 0)
    path.write_bytes(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', header) +
                     chunk(b'IDAT', zlib.compress(b''.join(b'\0' + row for row in rows), 9)) + chunk(b'IEND', b''))


def find_measure_pages(pdf, pictured):
    """The page of each measure: the one with its name that says what its chart says."""
    text = subprocess.run(['pdftotext', '-layout', pdf, '-'], check=True, capture_output=True, text=True).stdout
    pages = text.split('\f')
    return [next(n for n, page in enumerate(pages, 1) if 'What the chart says' in page and series.name in page)
            for series in pictured]


def draw(cli, folder, all_series, picture):
    pictured = [series for series in all_series if series.id in PICTURED]
    (folder / 'folder').mkdir()
    write_folder(folder / 'folder', pictured)
    library, pdf = folder / 'figures.boardwright', folder / 'figures.pdf'
    for command in ([cli, 'build', folder / 'folder', library],
                    [cli, 'export', library, '--meeting', '2019-05-30', '--output', pdf]):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    images = [render(pdf, page) for page in find_measure_pages(pdf, pictured)]
    rows = [left + right for one, other in zip(images[::2], images[1::2]) for left, right in zip(one, other)]
    write_png(picture, rows)
    print(f'{picture}: charts of {len(pictured)} series')


# --- the package itself

def why_no_package():
    """None if it can be run."""
    if shutil.which('Rscript') is None:
        return 'there is no R'
    asked = subprocess.run(['Rscript', '-e', 'library(NHSRplotthedots)'], capture_output=True)
    return 'R has no package NHSRplotthedots' if asked.returncode else None


JOB = ('title', 'file', 'date', 'value', 'improvement', 'baseline', 'rebase', 'target', 'screen', 'share')


def run_package(jobs, pdf=None):
    """Has the package judge each of @jobs, and draw a page: in how many seconds, its rows of points, whose they are."""
    with tempfile.TemporaryDirectory() as name:
        asked, answers = (pathlib.Path(name) / file for file in ('jobs.csv', 'answers.csv'))
        with open(asked, 'w', encoding='utf-8', newline='') as file:
            csv.writer(file).writerows([JOB, *jobs])
        begin = time.monotonic()
        judged = subprocess.run(['Rscript', HERE / 'draw.R', asked, answers] + ([pdf] if pdf else []),
                                capture_output=True, text=True)
        seconds = time.monotonic() - begin
        if judged.returncode:
            sys.exit(f'NHSRplotthedots stops:\n{judged.stderr}')
        r, package = judged.stdout.split()
        return seconds, read_csv(answers), f'NHSRplotthedots {package} with R {r}'


def ask_package(all_series, cli):
    """Prints what the package makes of the series here and now, and returns whether that is what ours does."""
    reason = why_no_package()
    if reason:
        print(f'not run here: pictures, times and answers of NHSRplotthedots: {reason}')
        return True
    pdf = pathlib.Path.cwd() / 'nhsrplotthedots.pdf'
    seconds, answers, package = run_package(
        [(series.name, series.path, 'date', 'value', series.improvement, series.baseline, series.rebase, series.target,
          'yes' if series.screen else 'no', 'yes' if is_share(series) else 'no') for series in all_series], pdf)
    print(f'{pdf}: {len(all_series)} charts by {package}, drawn in {seconds:.1f} s')
    whole = Agreement()
    for series in all_series:
        found, _ = series.judge_as_the_package(cli)
        answered = [row for row in answers if row['title'] == series.name]
        whole.compare_rows(found, answered, answers[0].keys() - {'title'})
    print(f'{package}: {whole}')
    return whole.holds()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--build', type=pathlib.Path, default=SOURCE / 'build')
    parser.add_argument('--write', action='store_true')
    parser.add_argument('--check', action='store_true')
    options = parser.parse_args()
    cli, page = options.build / 'src/cli/boardwright-cli', HERE / 'README.md'
    if not (RECORDED / 'index.csv').exists():
        print(f'not run here: {RECORDED} is absent, with what the package made of these figures')
        return 77
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        all_series = list(read_cases(folder))
        beside, default, agreement = tables(all_series, cli)
        print('\n'.join(beside), '\n'.join(default), sep='\n\n', end='\n\n')
        if options.write:
            draw(cli, folder, all_series, HERE / 'charts.png')
        is_sound = options.check or ask_package(all_series, cli)
    print(f'{len(all_series)} series as recorded: {agreement}')
    is_sound = is_sound and agreement.holds() and len(all_series) > 0
    made = page_with(page.read_text(encoding='utf-8'), {'beside': beside, 'default': default})
    if options.write:
        page.write_text(made, encoding='utf-8')
    if options.check and without_differences(made) != without_differences(page.read_text(encoding='utf-8')):
        print(f'{page} does not say this: run compare.py --write')
        is_sound = False
    return 0 if is_sound else 1


if __name__ == '__main__':
    sys.exit(main())
