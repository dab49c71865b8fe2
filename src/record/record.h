// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * record.h - the object behind every noun that a person looks at.
 *
 * C reads a member (`meeting->place`) and never writes it: one door changes a field, tells the keeper (who
 * logs it), and notifies whoever is bound. A sealed record refuses changes: that is how a meeting's content
 * is handed out.
 */
#pragma once

#include "record/field.h"

G_BEGIN_DECLS

#define BW_TYPE_RECORD (bw_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (BwRecord, bw_record, BW, RECORD, GObject)

struct _BwRecordClass
{
  GObjectClass parent_class;
  const BwNoun *noun;
};

/* Told of every change made through a property, before anybody is notified. Borrowed for the duration of the
 * call. */
typedef void (*BwRecordKeeper) (BwRecord *record, const BwField *field, const BwValue *old,
                                const BwValue *new_value, gpointer user_data);

const BwNoun *bw_record_get_noun (BwRecord *self);

/* 0 until a library has taken the record in. */
gint64 bw_record_get_id (BwRecord *self);
void bw_record_set_id (BwRecord *self, gint64 id);

/* NULL to have none any more. */
void bw_record_set_keeper (BwRecord *self, BwRecordKeeper keeper, gpointer user_data);

/* From now on a setter is a programmer's error. */
void bw_record_seal (BwRecord *self);

void bw_record_get_field (BwRecord *self, const BwField *field, BwValue *value);

/* Changes a field, tells the keeper and notifies, if that changes anything. What g_object_set() does. */
void bw_record_set_field (BwRecord *self, const BwField *field, const BwValue *value);

/* Takes a value that the library already knows: as above, without telling the keeper. */
void bw_record_take_field (BwRecord *self, const BwField *field, const BwValue *value);

void bw_record_class_install (BwRecordClass *klass, const BwNoun *noun);

/*
 * Defines the type of a noun whose struct is @Type; the rest is its field table. @type##_noun is the noun:
 *
 *   BW_DEFINE_RECORD (BwMeasure, bw_measure, "measure",
 *                     BW_FIELD (BwMeasure, name, BW_TEXT, BW_SEARCHED), ...)
 */
#define BW_DEFINE_RECORD(Type, type, table, ...)                                                             \
  static const BwField type##_fields[] = {__VA_ARGS__};                                                      \
  const BwNoun type##_noun = {table, type##_fields, G_N_ELEMENTS (type##_fields), type##_get_type};          \
  G_DEFINE_FINAL_TYPE (Type, type, BW_TYPE_RECORD)                                                           \
  static void type##_init (Type *self)                                                                       \
  {                                                                                                          \
    bw_noun_init_fields (&type##_noun, self);                                                                \
  }                                                                                                          \
  static void type##_class_init (Type##Class *klass)                                                         \
  {                                                                                                          \
    bw_record_class_install (BW_RECORD_CLASS (klass), &type##_noun);                                         \
  }

#define BW_DECLARE_RECORD(Type, type, TYPE)                                                                  \
  extern const BwNoun type##_noun;                                                                           \
  G_DECLARE_FINAL_TYPE (Type, type, BW, TYPE, BwRecord)

G_END_DECLS
