// See the header.
#include "commands/other_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/language.hpp"

namespace flipchart::commands {

namespace {

constexpr auto kOtherWords = std::to_array<std::pair<std::string_view, const char*>>({
    {"flip", base::english("upside down, invert, reverse, rotate, customers on top")},
    {"fold", base::english("collapse, expand, hide")},
    {"unfold-everything", base::english("expand all")},
    {"branch-alone", base::english("focus, only this team, drill down")},
    {"fit", base::english("zoom out to everything, overview, centre")},
    {"zoom-in", base::english("magnify, closer")},
    {"zoom-out", base::english("farther, shrink")},
    {"overlay-flows", base::english("arrows, routes, handovers")},
    {"overlay-hot-spots", base::english("heat map, bottlenecks")},
    {"silo-map", base::english("matrix, departments")},
    {"choose-issues", base::english("filter, narrow, by kind")},
    {"show-all", base::english("clear filters, reset")},
    {"play", base::english("animate, replay")},
    {"find", base::english("search, look up")},
    {"own", base::english("owner, responsible, assign, give")},
    {"date", base::english("deadline, due, day, promise")},
    {"propose", base::english("proposal, solution, suggestion, idea")},
    {"status", base::english("progress, state, done")},
    {"credit", base::english("thanks, praise, kudos")},
    {"reflect", base::english("review, lessons learnt")},
    {"merge", base::english("combine, join, duplicates")},
    {"note", base::english("comment, remark")},
    {"private-note", base::english("secret, confidential, comment")},
    {"messages", base::english("feedback, correct somebody")},
    {"quote", base::english("feedback, testimonial")},
    {"new-issue", base::english("add a ticket, problem, complaint")},
    {"new-position", base::english("add a person, employee, role, box")},
    {"new-customer", base::english("add a client, account")},
    {"rename", base::english("edit, change the title")},
    {"remove", base::english("delete, erase")},
    {"forget", base::english("delete a person, privacy, erase")},
    {"recolour-silo", base::english("department colours")},
    {"rename-silo", base::english("department name, merge silos")},
    {"what-if", base::english("reorganise, move a team, scenario")},
    {"present", base::english("slide show, full screen, beamer")},
    {"save-view", base::english("bookmark, snapshot, slide")},
    {"views", base::english("bookmarks, slides, agenda")},
    {"commitments", base::english("actions, to-do list, minutes")},
    {"undo", base::english("revert, go back")},
    {"redo", base::english("repeat")},
    {"import", base::english("load data, csv, excel, upload")},
    {"export", base::english("powerpoint, pptx, share, download, save as a picture")},
    {"print", base::english("printer, paper")},
    {"copy-picture", base::english("screenshot, image")},
    {"save-as", base::english("save to, move the file")},
    {"open", base::english("load a file")},
    {"close-workshop", base::english("home, exit")},
    {"quit", base::english("exit, close the window")},
    {"panels", base::english("hide sidebars, full screen")},
    {"history", base::english("log, journal, changes")},
    {"help", base::english("shortcuts, keyboard, hotkeys")},
    {"theme", base::english("dark mode, night, appearance, colours")},
    {"larger", base::english("zoom the interface, bigger text, font size")},
    {"smaller", base::english("zoom the interface, smaller text, font size")},
    {"reduced-motion", base::english("animation")},
    {"language", base::english("german, english, translation")},
});

}  // namespace

std::string_view other_words_for(std::string_view command) {
  const auto found = std::find_if(kOtherWords.begin(), kOtherWords.end(),
                                  [&](const auto& one) { return one.first == command; });
  return found == kOtherWords.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace flipchart::commands
