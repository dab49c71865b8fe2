#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another program: a window that owns the clipboard with cells as a spreadsheet copies them, and from which a file can
be dragged as from a file manager. outside.py CELLS PATH; it says "ready" when both can be had."""
import sys

import gi

gi.require_version('Gdk', '4.0')
gi.require_version('Gtk', '4.0')
from gi.repository import Gdk, Gio, GLib, Gtk  # noqa: E402

CELLS, PATH = sys.argv[1:]


def provide(mime_type, text):
    return Gdk.ContentProvider.new_for_bytes(mime_type, GLib.Bytes.new(text.encode()))


def own_clipboard():
    window.get_clipboard().set_content(provide('text/plain;charset=utf-8', CELLS))
    print('ready', flush=True)
    return GLib.SOURCE_REMOVE


Gtk.init()
window = Gtk.Window(title='Outside', default_width=160, default_height=60, child=Gtk.Label(label='A file'))
source = Gtk.DragSource(actions=Gdk.DragAction.COPY)
source.connect('prepare', lambda *_: provide('text/uri-list', Gio.File.new_for_path(PATH).get_uri() + '\r\n'))
window.add_controller(source)
window.connect('map', lambda *_: GLib.idle_add(own_clipboard))
window.present()
GLib.MainLoop().run()
