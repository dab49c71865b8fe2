// SPDX-License-Identifier: GPL-3.0-or-later
/* wording.c - a text in another language. */
#include "model/wording.h"

BW_DEFINE_RECORD (BwWording, bw_wording, "wording", BW_FIELD (BwWording, noun, BW_TEXT, BW_PLAIN),
                  BW_FIELD (BwWording, of, BW_INT, BW_PLAIN), BW_FIELD (BwWording, field, BW_TEXT, BW_PLAIN),
                  BW_FIELD (BwWording, language, BW_TEXT, BW_PLAIN),
                  BW_FIELD (BwWording, text, BW_TEXT, BW_SEARCHED),
                  BW_FIELD (BwWording, is_stale, BW_FLAG, BW_PLAIN))
