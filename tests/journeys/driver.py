# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the program as a person would: finds things by their accessible names, acts by keys and pointer.

What is found through AT-SPI may be gone a moment later, because the window is alive; so everything here asks again
until it holds, or gives up after a while and says what it waited for. A node is never kept over an action: what is
acted on is named by role and name, and found when it is needed.

GTK 4.8 dies when it is asked for its windows while one of them is shown but not yet told to the accessibility bus. So
the windows are asked for only when those on the screen are others than before, and have been so for a moment.
"""
import os
import re
import subprocess
import time
import warnings

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter('ignore')
Atspi.init()

PATIENCE = float(os.environ.get('BW_JOURNEY_PATIENCE', '20'))


def wait(condition, what, patience=PATIENCE):
    """The first true answer of `condition`."""
    end = time.monotonic() + patience
    trouble = None
    while time.monotonic() < end:
        try:
            answer = condition()
            if answer:
                return answer
        except (GLib.Error, IndexError, subprocess.CalledProcessError) as error:
            trouble = error
        time.sleep(0.03)
    raise AssertionError(f'waited in vain for {what}' + (f': {trouble}' if trouble else ''))


def xdo(*words):
    subprocess.run(['xdotool', *map(str, words)], check=True)


def keys(*names):
    """Presses keys one after the other: keys('ctrl+n')."""
    xdo('key', '--delay', '20', *names)


def write(text):
    xdo('type', '--delay', '8', text)


def drag_pointer(start, end):
    """Drags slowly enough for programs to see it."""
    xdo('mousemove', *start)
    xdo('mousedown', 1)
    for step in range(1, 16):
        xdo('mousemove', *(a + (b - a) * step // 15 for a, b in zip(start, end)))
        time.sleep(0.02)
    time.sleep(0.1)
    xdo('mouseup', 1)


class Outside:
    """Another program with one window, which goes when it is left."""

    def __init__(self, *command):
        self.command = [str(word) for word in command]

    def __enter__(self):
        self.process = subprocess.Popen(['/usr/bin/python3', *self.command], stdout=subprocess.PIPE, text=True)
        assert self.process.stdout.readline() == 'ready\n'
        return self

    def __exit__(self, *trouble):
        self.process.terminate()
        self.process.wait()

    def lie_at(self, x, y):
        """Where it hides nothing that is needed."""
        self.x, self.y = x, y
        pid = str(self.process.pid)
        for window in subprocess.run(['xdotool', 'search', '--all', '--onlyvisible', '--pid', pid],
                                     capture_output=True, text=True, check=True).stdout.split():
            xdo('windowmove', '--sync', window, x, y)

    def drag_onto(self, place):
        drag_pointer((self.x + 40, self.y + 30), place)


class Program:
    """The program under test, with its windows."""

    def __init__(self, command, *arguments, log):
        self.log_path = log
        self.log = open(log, 'w', encoding='utf-8')
        self.process = subprocess.Popen([command, *arguments], stderr=self.log)
        self.shown = []   # the X windows when `frames` were asked for
        self.frames = []
        wait(lambda: self._windows(), 'the first window')
        self.root = wait(self._find_application, 'the program on the accessibility bus')

    def _find_application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    def _windows(self, title=None):
        name = ['--name', f'^{re.escape(title)}$'] if title else []
        return subprocess.run(['xdotool', 'search', '--all', '--onlyvisible', '--pid', str(self.process.pid), *name],
                              capture_output=True, text=True, check=False).stdout.split()

    def _find_frames(self):
        shown = self._windows()
        if shown != self.shown:
            time.sleep(0.3)
            if self._windows() != shown:
                return self._find_frames()
            self.frames = [self.root.get_child_at_index(index) for index in range(self.root.get_child_count())]
            self.shown = shown
        return self.frames

    # --- finding

    def _walk(self, node):
        yield node
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child:
                yield from self._walk(child)

    def all(self, role, name=None, within=None):
        """All that can be seen. `name` is the whole name, or a compiled pattern that is searched in it."""
        def fits(node):
            if node.get_role_name() != role or not self._is_seen(node):
                return False
            said = node.get_name() or ''
            return name is None or (name.search(said) if isinstance(name, re.Pattern) else said == name)

        try:
            roots = [within] if within else self._find_frames()
            return [node for root in roots for node in self._walk(root) if fits(node)]
        except GLib.Error:
            self.shown = None   # a window went meanwhile: whoever waits asks for all of them again
            raise

    @staticmethod
    def _is_seen(node):
        extents = node.get_extents(Atspi.CoordType.WINDOW)
        return extents.width > 0 and extents.height > 0

    def find(self, role, name=None, within=None, patience=PATIENCE):
        return wait(lambda: self.all(role, name, within), f'{role} {name!r}', patience)[0]

    def gone(self, role, name=None):
        wait(lambda: not self.all(role, name), f'{role} {name!r} to go')

    def row(self, text):
        """The row of a list that has a label of this text."""
        def find():
            for row in self.all('list item'):
                if any(text in (label.get_name() or '') for label in self.all('label', within=row)) or \
                        text in (row.get_name() or ''):
                    return row
            return None
        return wait(find, f'a row that says {text!r}')

    def reads(self, text):
        """Waits until some label has this text in it."""
        return wait(lambda: any(text in (label.get_name() or '') for label in self.all('label')), f'the words {text!r}')

    # --- where things are on the screen

    def _window_of(self, node):
        while node.get_parent() and node.get_parent().get_role_name() != 'application':
            node = node.get_parent()
        return node

    def _geometry(self, title):
        """Of the largest window of that title: GDK keeps a small one of the same title for dragging."""
        sizes = []
        for window in self._windows(title):
            told = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', window], capture_output=True, text=True,
                                  check=True).stdout
            sizes.append({key: int(value) for key, value in (line.split('=') for line in told.split())})
        return max(sizes, key=lambda size: size['WIDTH'] * size['HEIGHT'])

    def place(self, node, across=0.5, down=0.5):
        """A point of the screen within `node`, as parts of its width and height."""
        window = self._window_of(node)
        outer = wait(lambda: self._geometry(window.get_name()), f'the window {window.get_name()!r}')
        frame = window.get_extents(Atspi.CoordType.WINDOW)
        box = node.get_extents(Atspi.CoordType.WINDOW)
        return (outer['X'] + (outer['WIDTH'] - frame.width) // 2 + box.x + int(box.width * across),
                outer['Y'] + (outer['HEIGHT'] - frame.height) // 2 + box.y + int(box.height * down))

    def settle(self, node):
        """Waits until it lies still."""
        def lies_still():
            first = node.get_extents(Atspi.CoordType.WINDOW)
            before = (first.x, first.y, first.width, first.height)
            time.sleep(0.05)
            again = node.get_extents(Atspi.CoordType.WINDOW)
            return before == (again.x, again.y, again.width, again.height) and again.width > 0
        wait(lies_still, f'{node.get_name()!r} to lie still')
        return node

    # --- acting

    def click(self, node, times=1):
        self.settle(node)
        xdo('mousemove', *self.place(node))
        xdo('click', '--repeat', times, '--delay', '60', 1)

    @staticmethod
    def _actions(node):
        return {node.get_action_name(index): index for index in range(node.get_n_actions())}

    def press(self, role, name):
        """Activates a button as assistive technology does: for dialogs and popovers, where the pointer may miss."""
        def can_be_pressed():
            for node in self.all(role, name):
                if 'click' in self._actions(node) and node.get_state_set().contains(Atspi.StateType.SENSITIVE):
                    return node
            return None
        node = wait(can_be_pressed, f'{role} {name!r} that can be pressed')
        node.do_action(self._actions(node)['click'])

    def click_for(self, role, name, wanted_role, wanted_name):
        """Clicks until what a click brings is there: one that comes while a popover goes is lost with it."""
        for _ in range(3):
            self.click(self.find(role, name))
            try:
                return self.find(wanted_role, wanted_name, patience=PATIENCE / 3)
            except AssertionError:
                keys('Escape')
        raise AssertionError(f'{role} {name!r} was clicked in vain for {wanted_role} {wanted_name!r}')

    def tab_and_write(self, name, text):
        """Goes on with Tab to an entry and writes: a key that comes while a list goes is lost with it."""
        for _ in range(3):
            keys('Tab')
            write(text)
            try:
                return wait(lambda: self.text(self.find('text', name)) == text, f'{text!r} in {name!r}', PATIENCE / 4)
            except AssertionError:
                continue
        raise AssertionError(f'{text!r} did not come into {name!r}')

    def fill(self, name, text, role='text'):
        """Writes `text` in place of what an entry of that name has."""
        entry = self.find(role, name)
        self.click(entry)
        keys('ctrl+a')
        write(text)
        wait(lambda: self.text(self.find(role, name)) == text, f'{text!r} in {name!r}')

    @staticmethod
    def text(node):
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    def drag(self, source, target, down):
        """Moves `source` onto a point of `target`."""
        self.settle(source)
        self.settle(target)
        drag_pointer(self.place(source, across=0.3), self.place(target, across=0.3, down=down))

    def take_keys(self):
        """Goes back to its window from that of another program."""
        sizes = [self._geometry(window.get_name()) for window in self._find_frames()]
        xdo('windowfocus', '--sync', sizes[0]['WINDOW'])

    def choose_file(self, title, path):
        """Answers GTK's file chooser by typing the path."""
        chooser = wait(lambda: self._windows(title), f'the window {title!r}')[-1]
        time.sleep(0.5)
        keys('ctrl+a')
        write(str(path))
        time.sleep(0.3)
        keys('Return')
        wait(lambda: chooser not in self._windows(), f'the window {title!r} to go')

    # --- looking and leaving

    def describe(self, path):
        """Writes down all that can be found, a line a node."""
        def write_node(file, node, depth):
            try:
                print('  ' * depth, node.get_role_name(), repr(node.get_name()), file=file)
                for index in range(node.get_child_count()):
                    write_node(file, node.get_child_at_index(index), depth + 1)
            except GLib.Error as error:
                print('  ' * depth, error.message, file=file)

        with open(path, 'w', encoding='utf-8') as file:
            for frame in self._find_frames():
                write_node(file, frame, 0)

    def shot(self, path):
        time.sleep(0.35)
        subprocess.run(['import', '-window', 'root', str(path)], check=True)

    def quit(self):
        """Closes the window as a person does, and sees that the program ended well and said nothing."""
        keys('ctrl+q')
        assert self.process.wait(60) == 0, f'the program ended with {self.process.returncode}'
        self.log.close()
        with open(self.log_path, encoding='utf-8') as log:
            said = [line for line in log if re.search('WARNING|CRITICAL|ERROR', line)]
        assert not said, 'the program complained: ' + ''.join(said)
