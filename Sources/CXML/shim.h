#pragma once
/* libxml2's ICU support pulls in the system's ICU headers, whose enums differ from those that
   Foundation carries: a debug build then fails. Nothing here needs it. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
/* iconv comes with glibc but is not part of Swift's Glibc module. */
#include <iconv.h>
