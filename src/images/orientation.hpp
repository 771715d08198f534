// How a camera was held when it took a picture.
#pragma once

#include <string_view>

namespace flipchart::images {

// The Orientation of a JPEG file's EXIF header (CIPA DC-008, tag 0x0112): 1 upright, 2 to 8 mirrored or
// turned. 1 where the file says nothing, or nothing that can be read.
int orientation_of(std::string_view jpeg);

}  // namespace flipchart::images
