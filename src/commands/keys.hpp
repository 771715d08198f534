// Which key runs a command now: the one of the table, or the one a person wrote into keys.conf. Everything
// that shows a key asks here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "commands/command.hpp"

namespace flipchart::commands {

std::string_view key_of(const Session& session, const Command& command);
// Empty where it has none, or there is no such command.
std::string_view key_of(const Session& session, std::string_view id);
// As a key cap shows it: "Esc".
std::string_view cap_of(const Session& session, std::string_view id);
// "Undone. Redo: Ctrl+Y"; without its key the command is named alone: "Undone".
std::string with_key(const Session& session, std::string said, std::string_view verb, std::string_view id);
// " · L", to be put behind a word; nothing where it has no key.
std::string key_behind(const Session& session, std::string_view id);

// The name of a key as the table writes it: "ctrl + shift+k" is Ctrl+Shift+K. None for what no keyboard
// sends.
std::optional<std::string> key_named(std::string_view typed);

}  // namespace flipchart::commands
