// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * field.h - a field is declared once.
 *
 * A noun is a C struct and one table of its fields. From the table come the properties that widgets bind to,
 * the columns of the library file, comparing, copying, freeing, and what other rooms must know of a field.
 * Nothing here knows the nouns themselves.
 */
#pragma once

#include <glib-object.h>

#include "record/date.h"
#include "record/value.h"

G_BEGIN_DECLS

/* What a field holds, the C type of its member, and how "unset" looks there. */
typedef enum
{
  BW_TEXT, /* char *; NULL, and an empty text is unset too */
  BW_INT,  /* gint64; BW_UNSET */
  BW_REAL, /* double; NaN */
  BW_FLAG, /* gboolean; never unset */
  BW_ENUM, /* int; never unset; travels as its nick */
  BW_DATE, /* BwDate, a whole day; BW_NO_DATE; travels as YYYY-MM-DD */
  BW_TIME, /* BwDate; BW_NO_DATE; travels as YYYY-MM-DD where it is a whole day, else as YYYY-MM-DDTHH:MM */
  BW_REF,  /* gint64, the id of another noun; BW_NOBODY */
} BwFieldKind;

#define BW_UNSET G_MININT64
#define BW_NOBODY ((gint64) 0)

/* Characters. Lists, charts and the feet of pages show names; twice this length fills half a page. */
#define BW_LONGEST_LINE 500

/* What other rooms need to know about a field. */
typedef enum
{
  BW_PLAIN = 0,
  BW_SEARCHED = 1 << 0,  /* goes into the full-text index */
  BW_PROTECTED = 1 << 1, /* a real name: the publication gate looks for it */
  BW_ERASED = 1 << 2,    /* wiped when its story is erased */
  BW_CARRIED = 1 << 3,   /* copied when the next meeting is made from this one */
  BW_OWNER = 1 << 4, /* a BW_REF to the noun that this one is part of: removed with it. Any other reference is
                        unset when what it names is removed */
  BW_ONE_LINE = 1 << 6, /* a name or title: of one line, and no longer than BW_LONGEST_LINE */
  BW_REQUIRED =
      1 << 5, /* a BW_REF, BW_DATE or BW_TIME without which the row means nothing: NOT NULL in the file */
} BwFieldUse;

typedef struct
{
  const char *name; /* the member, the property (with '-' for '_') and the column */
  BwFieldKind kind;
  gsize offset;
  BwFieldUse use;
  GType (*enum_type) (void); /* BW_ENUM only */
  const char *target;        /* BW_REF only: the noun it names */
} BwField;

#define BW_FIELD(Type, member, kind, use)                                                                    \
  {                                                                                                          \
#member, kind, G_STRUCT_OFFSET(Type, member), use, NULL, NULL                                            \
  }
#define BW_FIELD_ENUM(Type, member, get_type, use)                                                           \
  {                                                                                                          \
#member, BW_ENUM, G_STRUCT_OFFSET(Type, member), use, get_type, NULL                                     \
  }
#define BW_FIELD_REF(Type, member, target, use)                                                              \
  {                                                                                                          \
#member, BW_REF, G_STRUCT_OFFSET(Type, member), use, NULL, target                                        \
  }

/* A noun: its name is its table in the file and its name in the log. Every noun has an id, which is no field.
 */
typedef struct
{
  const char *name;
  const BwField *fields;
  guint n_fields;
  GType (*get_type) (void); /* NULL: plain structs, not objects */
} BwNoun;

/* NULL if there is none. */
const BwField *bw_noun_find (const BwNoun *self, const char *field_name);

/* @base: the struct that the field is a member of. @value is overwritten, not cleared first; the caller
 * clears it. */
void bw_field_get (const BwField *self, gconstpointer base, BwValue *value);

/* What the field holds when it is unset: nothing; a flag's 0; the first nick of an enumeration. Likewise. */
void bw_field_get_unset (const BwField *self, BwValue *value);

/* Stores @value, frees what stood there, and says whether that changed anything. A value of another type than
 * the field's, or a nick that the enumeration does not know, leaves the field unset (an enumeration: at its
 * first value); use bw_field_accepts() on what comes from outside. */
gboolean bw_field_set (const BwField *self, gpointer base, const BwValue *value);

gboolean bw_field_accepts (const BwField *self, const BwValue *value);

/* Brings every field to unset without freeing: for a struct that has just been made. */
void bw_noun_init_fields (const BwNoun *self, gpointer base);
void bw_noun_clear_fields (const BwNoun *self, gpointer base);
gboolean bw_noun_equal_fields (const BwNoun *self, gconstpointer one, gconstpointer other);
void bw_noun_copy_fields (const BwNoun *self, gconstpointer from, gpointer to);

/* The nick of an enumeration's value and back; the second is FALSE for an unknown nick and leaves @value
 * alone. */
const char *bw_enum_to_nick (GType type, int value);
gboolean bw_enum_from_nick (GType type, const char *nick, int *value);

G_END_DECLS
