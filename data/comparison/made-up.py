#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up series, nasty ones among them, through NHSRplotthedots and Boardwright, and what differs.

made-up.py [--build BUILD_DIR] [--series N] [--seed N]

Needs R with the package, and says so otherwise. Fails if anything differs.
"""
import argparse
import csv
import pathlib
import random
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
import compare as comparison  # noqa: E402


def walk(dice, n):
    """Goes up, down or nowhere for a while: trends, and equal neighbours."""
    values, step = [100.0], 1
    while len(values) < n:
        step = dice.choice([-1, 0, 1]) if dice.random() < 0.12 else step
        values.append(values[-1] + step * dice.choice([0.5, 1, 2]))
    return values


def dip(dice, n):
    """Hardly ever changes, so that screening leaves no width."""
    values = [1.0] * n
    values[dice.randrange(n)] = dice.choice([0.5, 0.9, 2])
    return values


SHAPES = (
    lambda dice, n: [dice.gauss(50, 10) for _ in range(n)],
    lambda dice, n: [float(dice.randint(0, 5)) for _ in range(n)],
    lambda dice, n: [dice.choice([4.0, 0.0, -3.25])] * n,
    lambda dice, n: [round(dice.betavariate(8, 2), dice.randint(1, 4)) for _ in range(n)],
    lambda dice, n: [dice.gauss(1, 1) * dice.choice([1e-12, 1e12]) for _ in range(n)],
    lambda dice, n: [dice.gauss(20 if i < n / 2 else 30, 2) for i in range(n)],
    lambda dice, n: [10 + (-1) ** i * dice.choice([0.1, 1, 1, 2]) for i in range(n)],
    lambda dice, n: [dice.choice([-1, 1]) * 10.0 ** dice.randint(-8, 8) for _ in range(n)],
    walk,
    dip,
)


class Series:
    """Everything about it comes from the dice."""

    def __init__(self, number, dice, folder):
        n = dice.choice([dice.randint(1, 16), dice.randint(13, 60), dice.randint(60, 200)])
        dates = [f'{1990 + i // 12}-{i % 12 + 1:02d}-01' for i in range(n)]
        values = dice.choice(SHAPES)(dice, n)
        self.name, self.path = f'made-up-{number}', folder / f'{number}.csv'
        self.is_whole = dice.random() < 0.8
        rows = [(date, repr(value) if self.is_whole or dice.random() < 0.9 else '')
                for date, value in zip(dates, values)]
        dice.shuffle(rows)
        with open(self.path, 'w', encoding='utf-8', newline='') as file:
            csv.writer(file).writerows([('date', 'value'), *rows])
        self.improvement = dice.choice(['increase', 'decrease', 'neutral'])
        self.baseline = dice.choice(['', '', '12', str(dice.randint(12, n + 12))])
        self.rebase = ';'.join(dice.sample(dates, min(n, dice.choice([0, 0, 1, 2, 5]))))
        self.target = dice.choice(['', repr(dice.choice(values))])
        self.screen = dice.choice(['yes', 'no'])

    def job(self):
        return (self.name, self.path, 'date', 'value', self.improvement, self.baseline, self.rebase, self.target,
                self.screen, 'no')

    def judge(self, cli):
        options = {'rules': 'plotthedots', 'improvement': self.improvement, 'baseline': self.baseline,
                   'rebase': self.rebase, 'target': self.target, 'screen': self.screen}
        command = [cli, 'spc', self.path] + [f'--{name}={value}' for name, value in options.items() if value]
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        return list(csv.DictReader(output.splitlines()))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--build', type=pathlib.Path, default=comparison.SOURCE / 'build')
    parser.add_argument('--series', type=int, default=200)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    absent = comparison.why_no_package()
    if absent:
        print(f'not run here: {absent}')
        return 77
    dice, whole, n_stopped = random.Random(options.seed), comparison.Agreement(), 0
    with tempfile.TemporaryDirectory() as name:
        made = [Series(number, dice, pathlib.Path(name)) for number in range(options.series)]
        seconds, answers, package = comparison.run_package([series.job() for series in made])
        columns = answers[0].keys() - {'title'}
        answered = {series.name: [] for series in made}
        for row in answers:
            answered[row['title']].append(row)
        for series in made:
            found = series.judge(options.build / 'src/cli/boardwright-cli')
            # The package stops at some series with a gap, and ours must not.
            if not answered[series.name] and not series.is_whole:
                n_stopped += 1
                continue
            agreement = comparison.Agreement()
            agreement.compare_rows(found, answered[series.name], columns)
            if not agreement.holds():
                print(f'{series.job()[4:]}: {agreement}')
            whole.add(agreement)
    print(f'{options.series} series in {seconds:.0f} s, {n_stopped} of which it stops at: {package}: {whole}')
    return 0 if whole.holds() else 1


if __name__ == '__main__':
    sys.exit(main())
