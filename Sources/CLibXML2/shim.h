/* Debian's libxml2 pulls in the headers of ICU, which clash with those of Foundation. Only the layout of encoding
   handlers depends on them, and nothing here looks into one. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <iconv.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
