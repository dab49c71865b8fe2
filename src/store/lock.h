// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * lock.h - who has a library open for writing: a file `.~lock.NAME#` beside it, as LibreOffice makes them.
 *
 * It tells person, host and time. What counts is the system's lock on it, which ends with the program: a file
 * that a crash left behind is taken over.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BwLock BwLock;

typedef enum
{
  BW_LOCK_TAKEN,
  BW_LOCK_HELD,       /* by somebody else */
  BW_LOCK_IMPOSSIBLE, /* the folder cannot be written, or its file system knows no locks */
} BwLockOutcome;

/* @path: the library. @lock is set if it was taken; @holder, if it is held: "Ruth Calder on BOARDROOM-2,
 * since 09:12". */
BwLockOutcome bw_lock_take (const char *path, const char *person, BwLock **lock, char **holder);

/* Removes the file. */
void bw_lock_release (BwLock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwLock, bw_lock_release)

G_END_DECLS
