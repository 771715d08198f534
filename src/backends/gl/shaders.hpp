// The GLSL 3.30 sources of the three passes: rounded boxes, strokes and lines of text.
// All take positions as the chart has them with the leaders on top; turning over happens here, in `seen`.
#pragma once

namespace flipchart::backends::gl {

extern const char* const kBoxVertex;
// After one of the two heads: plain boxes are most of the pixels, and a software renderer pays for every
// branch.
extern const char* const kPlainBoxHead;
extern const char* const kRichBoxHead;  // dashes, hatches, discs
extern const char* const kBoxFragment;
extern const char* const kInsideFragment;  // for insides that nothing shines through
extern const char* const kStrokeVertex;
extern const char* const kStrokeFragment;
extern const char* const kTextVertex;
extern const char* const kTextFragment;

}  // namespace flipchart::backends::gl
