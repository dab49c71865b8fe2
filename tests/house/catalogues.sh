#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every catalogue is sound, and Welsh has each text of the sources: Wales publishes in both languages, so a text is
# not done before its Welsh is. One text that no catalogue has is planted, and must be found. catalogues.sh SOURCE_ROOT
set -eu
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

while read -r language; do
  msgfmt -c --check-accelerators -o /dev/null "po/$language.po"
done < po/LINGUAS

printf 'const char *planted = _("Planted");\n' > "$work/planted.c"
xgettext -f po/POTFILES.in -o "$work/texts.pot" --package-name=boardwright --from-code=UTF-8 \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=ngettext:1,2 \
  --keyword=g_dngettext:2,3 "$work/planted.c"

# What is left is not translated, or only guessed.
msgmerge --quiet --no-fuzzy-matching --no-wrap -o "$work/welsh.po" po/cy.po "$work/texts.pot"
msgattrib --no-obsolete --untranslated --no-wrap "$work/welsh.po" > "$work/missing.po"
msgattrib --no-obsolete --only-fuzzy --no-wrap "$work/welsh.po" >> "$work/missing.po"

grep -q '^msgid "Planted"$' "$work/missing.po" || { echo 'the planted text was not found missing'; exit 1; }
missing=$(awk 'BEGIN { RS = ""; ORS = "\n\n" } !/"Project-Id-Version|"Planted"/' "$work/missing.po")
[ -z "$missing" ] || { echo 'po/cy.po has no Welsh for:'; printf '%s\n' "$missing"; exit 1; }
