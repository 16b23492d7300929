#pragma once
#include <zlib.h>
/* inflateInit2 is a macro, which Swift doesn't see; 16 more than the largest window asks for gzip. */
static inline int czlib_inflate_gzip_init(z_stream *s) { return inflateInit2(s, MAX_WBITS + 16); }
static inline int czlib_deflate_gzip_init(z_stream *s) {
    return deflateInit2(s, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
}
