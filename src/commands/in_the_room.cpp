// Which commands may run while something is on the wall: a new one stays off it until somebody lets it on.
#include <algorithm>
#include <array>

#include "commands/presenting.hpp"

namespace flipchart::commands {

bool runs_in_the_room(std::string_view command) {
  // Steps, looking closer, finding, and marking without private words.
  static constexpr std::array kInTheRoom{"present",
                                         "next-step",
                                         "next-step-right",
                                         "next-step-down",
                                         "next-step-space",
                                         "previous-step",
                                         "previous-step-left",
                                         "previous-step-up",
                                         "first-step",
                                         "last-step",
                                         "blank",
                                         "blank-dot",
                                         "spotlight",
                                         "count-unowned",
                                         "leave-presenting",
                                         "commitments",
                                         "export-commitments",
                                         "close-commitments",
                                         "quit",  //
                                         "flip",
                                         "overlay-flows",
                                         "overlay-hot-spots",
                                         "overlay-silos",
                                         "heat",
                                         "zoom-in",
                                         "zoom-out",
                                         "fit",
                                         "full-size",
                                         "pan-left",
                                         "pan-right",
                                         "pan-up",
                                         "pan-down",
                                         "play",
                                         "play-speed",
                                         "stop-playing",
                                         "time-earlier",
                                         "time-later",
                                         "time-longer",
                                         "time-shorter",
                                         "whole-time",  //
                                         "next-seam",
                                         "previous-seam",
                                         "find",
                                         "palette",
                                         "help",
                                         "close-help",
                                         "next-matter",
                                         "previous-matter",
                                         "previous-stop",
                                         "clear",
                                         "let-go",
                                         "undo",
                                         "redo",
                                         "copy-picture",  //
                                         "own",
                                         "date",
                                         "propose",
                                         "status",
                                         "step",
                                         "gains",
                                         "credit",
                                         "look-back",
                                         "reflect",
                                         "split",
                                         "merge",
                                         "note",
                                         "obstacle",
                                         "ledger",
                                         "quote",
                                         "boundary",
                                         "win",
                                         "new-issue",
                                         "mark",
                                         "save-view"};
  return std::find(kInTheRoom.begin(), kInTheRoom.end(), command) != kInTheRoom.end();
}

}  // namespace flipchart::commands
