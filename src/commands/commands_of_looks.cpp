// What is shown of the chart and how near: overlays, their measure, and the size.
#include "base/language.hpp"
#include "commands/tables.hpp"

namespace flipchart::commands {

namespace {

constexpr double kZoomStep = 1.25;

void next_heat(Session& session) {
  constexpr int kMeasures = 4;
  session.view.heat = static_cast<model::Heat>((static_cast<int>(session.view.heat) + 1) % kMeasures);
}

}  // namespace

std::vector<Command> look_commands() {
  return in_group(CommandGroup::look,
                  {
                      {"overlay-flows", "Show or hide the flows", "W", always,
                       [](Session& s) { s.view.overlays.flows = !s.view.overlays.flows; },
                       "Draws the ways that issues took between teams."},
                      {"overlay-hot-spots", "Show or hide the hot spots", "H", always,
                       [](Session& s) { s.view.overlays.hotspots = !s.view.overlays.hotspots; },
                       "Tints the teams where issues wait, start or end."},
                      {"overlay-silos", "Show or hide what crosses silos", "X", always,
                       [](Session& s) { s.view.overlays.silos = !s.view.overlays.silos; },
                       "Counts the handovers at the border of each silo."},
                      {"heat",
                       "Hot spots by the next measure",
                       "Shift+H",
                       {[](const Session& s) { return s.view.overlays.hotspots; },
                        base::english("Hot spots are not shown")},
                       next_heat,
                       "By time waited, issues raised, passed on or solved."},
                      {"photos", "Show or hide the photos", "",
                       [](const Session& s) { return !s.workshop.organization().photos().empty(); },
                       [](Session& s) { s.view.photos = !s.view.photos; },
                       "Faces stand on cards that are large enough, where a file brought some."},
                      {"fit", "Show the whole chart", "Home", always, [](Session& s) { s.fit = true; },
                       "Flies to where everything is in sight."},
                      {"full-size", "Show at full size", "1", always, [](Session& s) { s.zoom_to = 1; },
                       "One pixel of the chart is one of the screen."},
                      {"zoom-in", "Zoom in", "+", always, [](Session& s) { s.zoom_by *= kZoomStep; },
                       "Shows less of the chart, larger."},
                      {"zoom-out", "Zoom out", "-", always, [](Session& s) { s.zoom_by /= kZoomStep; },
                       "Shows more of the chart, smaller."},
                  });
}

}  // namespace flipchart::commands
