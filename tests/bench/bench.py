#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole processes against a peer on the same machine in the same run, turn by turn. Prints figures; never fails on one.

bench.py import|charts|export|list|window|measures BUILD_DIR SOURCE_DIR
"""
import csv
import datetime
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / 'data/comparison'))
import compare as comparison  # noqa: E402

RUNS = 9


def run(command, **options):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)


def timed(command, before=None):
    """Seconds of wall time from start to end of one process; `before` is not counted."""
    if before:
        before()
    begin = time.monotonic()
    run(command)
    return time.monotonic() - begin


def peak(command):
    """The most memory that one process ever has, in megabytes."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    return os.wait4(process.pid, 0)[2].ru_maxrss // 1024


def compare(what, goal, ours, peers):
    """ours, and each of peers {name: ...}: a function that gives seconds."""
    contestants = {'ours': ours, **peers}
    seconds = {name: [] for name in contestants}
    for turn in range(RUNS + 1):
        for name, measure in contestants.items():
            taken = measure()
            if turn:  # the first turn warms the caches of all
                seconds[name].append(taken)
    median = {name: statistics.median(values) for name, values in seconds.items()}
    print(f'{what}: {median["ours"]:.3f} s' + (f', goal {goal} s' if goal else '') +
          f' (least {min(seconds["ours"]):.3f}, most {max(seconds["ours"]):.3f} of {RUNS} runs)')
    for name in peers:
        print(f'  {name}: {median[name]:.3f} s; ours takes {median["ours"] / median[name]:.2f} of its time')


class Bench:
    def __init__(self, build, source, folder):
        self.cli = build / 'src/cli/boardwright-cli'
        self.window = build / 'src/ui/boardwright'
        self.bare_window = build / 'tests/bench/bare-window'
        self.charts = build / 'tests/bench/charts'
        self.list_frame = build / 'tests/bench/list-frame'
        self.shared = source.parent / 'shared'
        self.folder = folder
        self.library = folder / 'bench.boardwright'

    def bench_import(self):
        figures = self.shared / 'data/ae_attendances.csv'
        if not figures.exists():
            print('import: not run here, ../shared is absent')
            return
        empty = self.folder / 'empty.boardwright'
        run([self.cli, 'new', empty])
        command = [self.cli, 'import', self.library, figures, '--measure', 'Attendances', '--date', 'period',
                   '--value', 'attendances', '--where', 'org_code=RRK', '--where', 'type=1']
        compare('12,765 rows read and checked, 36 stored', 0.3,
                lambda: timed(command, lambda: shutil.copy(empty, self.library)),
                {'sqlite3 .import, unchecked': lambda: timed(
                    ['sqlite3', ':memory:', '.mode csv', f'.import {figures} t',
                     "SELECT period, attendances FROM t WHERE org_code = 'RRK' AND type = '1'"])})

        self.bench_long_import(empty)

    def bench_long_import(self, empty):
        """Of a long file only what is kept stays in memory."""
        figures = self.folder / 'long.csv'
        first = datetime.date(2000, 1, 1)
        with open(figures, 'w', encoding='utf-8') as file:
            file.write('date,measure,value\n')
            for i in range(1000000):
                day = first + datetime.timedelta(days=i // 100)
                file.write(f'{day:%d/%m/%Y},measure {i % 100},"{i % 9000 + 1000:,}"\n')
        command = [self.cli, 'import', self.library, figures, '--measure', 'One', '--date', 'date', '--value', 'value',
                   '--where', 'measure=measure 7']
        compare('1,000,000 rows read and checked, 10,000 stored', 8,
                lambda: timed(command, lambda: shutil.copy(empty, self.library)),
                {'sqlite3 .import, unchecked': lambda: timed(
                    ['sqlite3', ':memory:', '.mode csv', f'.import {figures} t',
                     "SELECT date, value FROM t WHERE measure = 'measure 7'"])})
        print(f'  in {peak(command)} MB of memory, goal 200 MB')
        self.bench_storing(figures, empty)

    def bench_storing(self, figures, empty):
        """All of it stays: every reading is checked, logged, and can be undone."""
        command = [self.cli, 'import', self.library, figures, '--measure-column', 'measure', '--date', 'date',
                   '--value', 'value', '--improvement', 'decrease']
        bare = self.folder / 'bare.sqlite'
        compare('1,000,000 rows read and checked, all stored, in 100 measures', 8,
                lambda: timed(command, lambda: shutil.copy(empty, self.library)),
                {'sqlite3 .import into an empty table with an index, unchecked': lambda: timed(
                    ['sqlite3', bare, 'CREATE TABLE t (date, measure, value, UNIQUE (measure, date))', '.mode csv',
                     f'.import --skip 1 {figures} t'], lambda: bare.unlink(missing_ok=True))})
        shutil.copy(empty, self.library)
        print(f'  in {peak(command)} MB of memory, goal 200 MB; the library has '
              f'{self.library.stat().st_size // 1000000} MB')

    def bench_charts(self):
        write_measures(self.folder / 'charts', 50, 60)
        run([self.cli, 'build', self.folder / 'charts', self.library])
        output = self.folder / 'charts.pdf'
        export = [self.cli, 'export', self.library, '--meeting', '2026-11-26', '--output', output]
        compare('50 charts of 60 points computed and written to PDF', 0.2, lambda: timed([self.charts, output]), {})
        compare('50 such charts as a pack: a library read, cover, agenda, glance, a sheet, a page of words for each',
                None, lambda: timed(export), {})
        absent = comparison.why_no_package()
        if absent:
            print(f'  NHSRplotthedots: not run here: {absent}; recorded earlier on another machine of two cores: 20.5 s')
            return
        seconds, _, package = comparison.run_package(
            [(path.stem, path, 'month', 'value', 'decrease', '', '2023-07-01', '9', 'yes', 'no')
             for path in sorted((self.folder / 'charts').glob('figures-*.csv'))], output)
        print(f'  {package}, charts alone: {seconds:.1f} s')

    def bench_measures(self):
        os.environ.update(SHOWN)
        write_measures(self.folder / 'measures', 200, 120)
        run([self.cli, 'build', self.folder / 'measures', self.library])

        def seconds(*command):
            return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        compare('200 measures of 120 months on screen', 0.2, lambda: seconds(self.list_frame, self.library),
                {'200 bare AdwActionRows': lambda: seconds(self.list_frame)})

    def bench_list(self):
        run([self.cli, 'sample', self.library])
        compare('list of the sample', 0.05, lambda: timed([self.cli, 'list', self.library]),
                {'sqlite3, the same tables': lambda: timed(
                    ['sqlite3', self.library, 'SELECT * FROM meeting; SELECT * FROM item; SELECT * FROM measure;'
                     ' SELECT * FROM story'])})

    def bench_export(self):
        write_big_folder(self.folder / 'big')
        run([self.cli, 'build', self.folder / 'big', self.library])
        output, parts = self.folder / 'pack.pdf', [self.folder / 'first.pdf', self.folder / 'rest.pdf']
        export = [self.cli, 'export', self.library, '--meeting', '2026-11-26', '--output', output]
        run(export)
        pages = int(subprocess.run(['qpdf', '--show-npages', output], check=True, capture_output=True).stdout)
        run(['qpdf', output, '--pages', '.', '1-100', '--', parts[0]])
        run(['qpdf', output, '--pages', '.', '101-z', '--', parts[1]])
        merged = self.folder / 'merged.pdf'
        compare(f'a pack of {pages} pages, half of them papers', 0.4, lambda: timed(export),
                {'qpdf --pages, only joining ready pages': lambda: timed(
                    ['qpdf', '--empty', '--pages', *parts, '--', merged]),
                 'pdfunite, only joining ready pages': lambda: timed(['pdfunite', *parts, merged])})

    def bench_window(self):
        os.environ.update(SHOWN, BW_TIME_FIRST_FRAME='1')
        run([self.cli, 'sample', self.library])

        def first_frame(command):
            with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
                begin = time.monotonic()
                for line in process.stderr:
                    if line.startswith('first frame'):
                        taken = time.monotonic() - begin
                        process.terminate()
                        process.stderr.read()
                        return taken
            raise RuntimeError(f'{command[0]} showed no frame')
        compare('first frame of the window, sample open', 0.4,
                lambda: first_frame([self.window, self.library]),
                {'an empty libadwaita window': lambda: first_frame([self.bare_window])})


SHOWN = {'GSK_RENDERER': 'cairo', 'GDK_BACKEND': 'x11', 'GSETTINGS_BACKEND': 'memory'}
ITEMS = 28
SENTENCE = 'The committee considered the figures of the ward beside what patients and their families had told it. '
PARAGRAPHS = 21


def write_csv(path, rows):
    with open(path, 'w', encoding='utf-8', newline='') as file:
        csv.writer(file).writerows(rows)




def list_months(n):
    """The last @n months before 2026."""
    return [f'{2026 - n // 12 + month // 12}-{month % 12 + 1:02d}-01' for month in range(n)]


def write_figures(folder, n, months):
    write_csv(folder / f'figures-{n}.csv',
              [['month', 'value']] + [[month, 10 + (i * 7 + n * 3) % 11 / 2] for i, month in enumerate(months)])


def write_trust(folder):
    write_csv(folder / 'trust.csv', [['name', 'strapline'], ['Bench Hospitals', 'A fictional trust']])
    write_csv(folder / 'bodies.csv', [['name'], ['Quality and Safety Board']])


def write_measures(folder, n_measures, n_months):
    """A meeting of one item that looks at all measures."""
    folder.mkdir()
    write_trust(folder)
    months = list_months(n_months)
    measures = [['name', 'unit', 'improvement', 'importance', 'target', 'phases', 'file', 'date', 'value']]
    for n in range(n_measures):
        measures.append([f'Measure {n + 1}', 'events each month', 'decrease', n + 1, '9',
                         f'{months[n_months // 2]} = Wards were moved', f'figures-{n}.csv', 'month', 'value'])
        write_figures(folder, n, months)
    write_csv(folder / 'measures.csv', measures)
    write_csv(folder / 'agenda.csv', [
        ['date', 'start', 'title', 'purpose', 'minutes', 'measures'],
        ['2026-11-26', '09:30', 'Performance', 'assure', '60', '; '.join(row[0] for row in measures[1:])]])


def write_big_folder(folder):
    """A meeting of 28 items, each with a sheet, a measure of 60 months, a story and a paper of three pages."""
    for name in ('stories', 'papers'):
        (folder / name).mkdir(parents=True)
    write_trust(folder)
    agenda = [['date', 'start', 'title', 'purpose', 'minutes', 'recommendation', 'papers', 'measures', 'stories'],
              ['2026-11-26', '09:30', '', '', '', '', '', '', '']]
    measures = [['name', 'unit', 'improvement', 'target', 'file', 'date', 'value']]
    months = list_months(60)
    for n in range(ITEMS):
        agenda.append(['', '', f'Item of business {n + 1}', 'assure', '5', 'The Board is asked to take assurance.',
                       f'paper-{n}.md', f'Measure {n + 1}', f'Story {n + 1}'])
        measures.append([f'Measure {n + 1}', 'events each month', 'decrease', '9', f'figures-{n}.csv', 'month', 'value'])
        write_figures(folder, n, months)
        (folder / f'stories/story-{n}.md').write_text(
            f'title: Story {n + 1}\nalias: A patient\nrelation: patient\naudiences: Part 1 public\n'
            f'pairs: Measure {n + 1} = contradicts: It does not count the waiting.\n\n' +
            '\n\n'.join([SENTENCE * 4] * 4), encoding='utf-8')
        (folder / f'papers/paper-{n}.md').write_text(
            f'# Paper {n + 1}\n\n' + '\n\n'.join([SENTENCE * 5] * PARAGRAPHS), encoding='utf-8')
    write_csv(folder / 'agenda.csv', agenda)
    write_csv(folder / 'measures.csv', measures)


def main():
    what, build, source = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    with tempfile.TemporaryDirectory() as folder:
        getattr(Bench(build, source, pathlib.Path(folder)), 'bench_' + what)()


if __name__ == '__main__':
    main()
