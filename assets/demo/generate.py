#!/usr/bin/env python3
"""Writes the demo workshop, Nordhaven, an invented company: people, customers, issues, events and decisions.

Promises: standard library only, one fixed seed, the same bytes on every run. The stories in nordhaven.py decide how often each
route is taken; the seed decides who took it and when. Run it in any folder: it writes beside itself, or into the
folder given.
"""
import csv
import datetime as dt
import json
import pathlib
import random
import sys

from nordhaven import (CHIEFS, DEPARTMENTS, TEAMS, DOTTED, SEGMENTS, BUSY, TURNS_TO, STORIES, OPEN_ALONE, FIXES, NOTES,
                       ENVELOPES, MONEY, GAINS, CREDITS, REFLECTIONS, OBSTACLES, LEDGER, QUOTES, BOUNDARIES, WINS)

SEED = 20261122
FIRST, TODAY = dt.date(2025, 12, 1), dt.date(2026, 11, 22)
LAST_MOMENT = dt.datetime(2026, 11, 20, 17, 30)  # the Friday before the offsite
ISSUES, EVENTS = 1040, 6300

# ---- the company as rows ----------------------------------------------------------------------------------------------
COLUMNS = ("id,name,title,manager_id,dotted_ids,department,team,location,email,grade,customer_facing,vacant,assistant,"
           "photo,fte,person_id").split(",")


class Company:
    """People rows, and who leads and who works in which team."""

    def __init__(self):
        self.rows, self.id_of, self.members, self.lead, self.above = [], {}, {}, {}, {}
        top = self.add("Ingrid Sørensen", "Chief Executive", "", "", "", "Oslo", "6", False)
        chiefs = [self.add(name, title, top, "", "", place, "5", False) for name, title, place in CHIEFS]
        for department, chief, head, managers, place in DEPARTMENTS:
            head_id = self.add(head, "Head of " + department, chiefs[chief], department, "", place, "4", False)
            for manager, teams in managers:
                manager_id = self.add(manager, "Manager", head_id, department, "", place, "3", False)
                for key in teams:
                    self.team(key, department, manager_id)
        for below, leader in DOTTED.items():
            next(row for row in self.rows if row["name"] == below)["dotted_ids"] = self.id_of[leader]

    def add(self, name, title, manager, department, team, place, grade, front, fte="1", position=None):
        position = position or "P%03d" % (len(self.above) + 1)
        self.above[position] = manager
        self.rows.append(dict.fromkeys(COLUMNS, "") | {
            "id": position, "name": name, "title": title, "manager_id": manager, "department": department, "team": team,
            "location": place, "grade": grade, "fte": fte, "customer_facing": "yes" if front else "no",
            "vacant": "" if name else "yes"})
        if name:
            self.id_of.setdefault(name, position)
        return position

    def team(self, key, department, manager):
        name, lead, front, usual, members = TEAMS[key]
        lead_name, lead_place = lead.split("/")
        self.lead[key] = self.add(lead_name, "Team lead", manager, department, name, lead_place, "2", front)
        self.members[key] = []
        for member in members.split(","):
            who, place, *title = member.split("/")
            people, places, position = who.split("+"), place.split("+"), None
            for person, home in zip(people, places):
                position = self.add(person, title[0] if title else usual, self.lead[key], department, name, home, "1", front,
                                    "0.5" if len(people) > 1 else "1", position)
            if who:
                self.members[key].append(position)

    def chain(self, position):
        """The leaders above, nearest first."""
        while self.above[position]:
            position = self.above[position]
            yield position


def customers_of(company):
    """Who serves whom: each segment has its own habits, in the order of the teams' members."""
    rows, served = [], {}
    turn = {key: 0 for key in TEAMS}

    def next_of(key):
        turn[key] += 1
        return company.members[key][(turn[key] - 1) % len(company.members[key])]

    for segment, names in SEGMENTS:
        for place, name in enumerate(names.split(",")):
            if segment == "Enterprise":
                by = [next_of("ES")] + ([next_of("KA")] if place % 2 == 0 else [])
            elif segment == "Mid-market":
                by = [next_of("MS"), next_of("SD" if place < 9 else "RT")]
            elif segment == "Public sector":
                by = [next_of("IN" if place % 2 else "RP")]
                by += [company.id_of["Dario Conti"]] if place < 5 else [next_of("KA")] if place == 5 else []
            else:
                by = [next_of("RT")] if place < 6 else [next_of("DL")]
                by += [next_of("BI")] if place in (1, 4, 8) else []
            customer = "C%02d" % (len(rows) + 1)
            value = {"Enterprise": 480, "Mid-market": 120, "Public sector": 260, "Retail partners": 190}[segment]
            value = value * 1000 + 7000 * ((len(rows) * 5) % 11)
            rows.append([customer, name, segment, ";".join(by), value])
            served[customer] = by
    return rows, served


# ---- time --------------------------------------------------------------------------------------------------------------
def at_work(moment):
    """The same moment, or the next one at which somebody is at work."""
    if moment.hour >= 18:
        moment = moment.replace(hour=8) + dt.timedelta(days=1)
    elif moment.hour < 8:
        moment = moment.replace(hour=8)
    while moment.weekday() >= 5:
        moment += dt.timedelta(days=1)
    return moment


def stamp(moment):
    summer = dt.datetime(2026, 3, 29, 2) <= moment < dt.datetime(2026, 10, 25, 3)
    return moment.strftime("%Y-%m-%dT%H:%M:00") + ("+02:00" if summer else "+01:00")


# ---- stories -----------------------------------------------------------------------------------------------------------
class Teller:
    def __init__(self, company, customers, served):
        self.random = random.Random(SEED)
        self.company, self.served = company, served
        self.customers = {row[1]: row[0] for row in customers}
        self.by_segment = [[row for row in customers if row[2] == segment] for segment, _ in SEGMENTS]

    def pick(self, items, weights=None):
        if weights is None:
            return items[int(self.random.random() * len(items))]
        mark, seen = self.random.random() * sum(weights), 0.0
        for item, weight in zip(items, weights):
            seen += weight
            if mark < seen:
                return item
        return items[-1]

    def customer(self, key):
        rows = self.pick(self.by_segment, TURNS_TO[key])
        weights = []
        for row in rows:
            own = any(by in self.company.members[key] for by in self.served[row[0]])
            weights.append(BUSY.get(row[1], 1) * (4 if own else 1))
        return self.pick(rows, weights)[0]

    def holders(self, route, customer):
        """Positions that had it, one after the other. A colleague met before in another team is met again."""
        held, known = [], {}
        for word in route.replace("^", "").split():
            key, _, name = word.partition(":")
            if word.startswith("@"):
                held.append(self.company.id_of[word[1:].replace("_", " ")])
                continue
            team = self.company.members[key]
            mine = [by for by in self.served[customer] if by in team]
            who = self.company.id_of[name.replace("_", " ")] if name else None
            if who is None and key in known and known[key] != held[-1] and self.random.random() < 0.8:
                who = known[key]
            while who is None or (held and who == held[-1]):
                who = mine[0] if mine and not held else self.pick(team)
            known[key] = who
            held.append(who)
        return held

    def climb(self, held, chances, always):
        """Up the line as far as it had to go, then often back to the one who asked."""
        last = held[-1]
        leaders = list(self.company.chain(last))
        mark, up = self.random.random() * 100, 0
        for level, chance in enumerate(chances, start=1):
            mark -= chance
            if mark < 0:
                up = level
                break
        if always and not up:
            up = 2
        way = leaders[:up]
        if up > 1 and self.random.random() < 0.35:
            way = way[1:]  # past the lead
        held.extend(way)
        if way and self.random.random() < 0.8:
            if len(way) > 2 and self.random.random() < 0.6:
                held.extend(reversed(way[:-1]))
            held.append(last)

    def waits(self, held):
        """Days each holder keeps it; longest where two lists meet."""
        team_of = {p: key for key, team in self.company.members.items() for p in team}
        days = []
        for here, there in zip(held, held[1:]):
            pair = {team_of.get(here), team_of.get(there)}
            slow = 3.4 if pair == {"RT", "PA"} else 1.6 if "PA" in pair or "CO" in pair or "BI" in pair else 0.7
            days.append(slow * (0.25 + 1.5 * self.random.random()))
        return days + [0.1 + 0.8 * self.random.random()]

    def events(self, opened, held, extras, closed):
        """(moment, holder, activity) rows that end before the offsite."""
        waits, pace = self.waits(held), 1.0
        while True:
            moment, rows = opened, []
            for place, (holder, wait) in enumerate(zip(held, waits)):
                rows.append((moment, holder, "call taken" if place == 0 else "handed over"))
                minutes = int(wait * pace * 24 * 60)
                for note in range(extras[place]):
                    share = at_work(moment + dt.timedelta(minutes=max(3, minutes * (note + 1) // (extras[place] + 1))))
                    rows.append((max(share, rows[-1][0] + dt.timedelta(minutes=4)), holder, ACTIVITIES[(place + note) % 5]))
                moment = max(at_work(moment + dt.timedelta(minutes=minutes)), rows[-1][0] + dt.timedelta(minutes=6))
            if closed:
                rows.append((moment, held[-1], "closed"))
            if rows[-1][0] <= LAST_MOMENT or pace < 1e-4:
                return rows
            pace *= 0.7


ACTIVITIES = ["note", "called the customer", "looked it up", "waits for an answer", "customer asked again"]


def opening_days(teller, count):
    """Working moments over the year, more of them since the spring, sorted."""
    weeks = [9, 8, 13, 12, 14, 12, 15, 13, 17, 15, 15, 16, 17] + [
        21, 24, 22, 21, 24, 26, 22, 25, 23, 22, 24, 27, 23, 22, 25, 21, 26, 22, 24, 23, 26, 21, 22, 21, 23, 25, 22, 20, 23, 22,
        24, 21, 21, 18, 18, 14, 13, 9]
    moments, week, due = [], 0, weeks[0]
    for number in range(count):
        while number * sum(weeks) >= due * count:
            week += 1
            due += weeks[week]
        day = dt.datetime.combine(FIRST, dt.time(8)) + dt.timedelta(days=7 * week + teller.pick([0, 1, 2, 3, 4], [5, 4, 4, 4, 3]))
        moments.append(min(day + dt.timedelta(minutes=int(teller.random.random() * 560)), dt.datetime(2026, 11, 19, 15)))
    return sorted(moments)


def told(teller):
    """Every issue: dict with customer, title, severity, cause, opened, held, closed?, route."""
    issues, plots = [], [story for story in STORIES for _ in range(story[1])]
    for index in range(len(plots) - 1, 0, -1):
        other = int(teller.random.random() * (index + 1))
        plots[index], plots[other] = plots[other], plots[index]
    for opened, (route, _, chances, titles, cause) in zip(opening_days(teller, len(plots)), plots):
        customer = teller.customer(route[:2])
        held = teller.holders(route, customer)
        teller.climb(held, chances, "^" in route)
        severity = teller.pick(["low", "medium", "high"], [3, 4, 1] if len(held) < 4 else [1, 3, 3])
        issues.append(dict(customer=customer, title=teller.pick(titles), severity=severity, cause=cause, opened=opened,
                           held=held, closed=True, route=route))
    still_open = [one + (None,) for one in OPEN_ALONE]
    still_open += [(fix[0], fix[8], fix[9], fix[10], fix[7], fix[0]) for fix in FIXES if len(fix) > 8]
    for title, customer, days, severity, route, fix in still_open:
        day = dt.datetime.combine(TODAY, dt.time(9)) - dt.timedelta(days=days)
        number = teller.customers[customer]
        held = teller.holders(quoted(route), number)
        issues.append(dict(customer=number, title=title, severity=severity, cause=cause_of(route), held=held, closed=False,
                           opened=day + dt.timedelta(minutes=int(teller.random.random() * 400)), route=route, fix=fix))
    issues.sort(key=lambda issue: issue["opened"])
    for number, issue in enumerate(issues, start=1):
        issue["id"] = "I%04d" % number
    return issues


def quoted(route):
    """Names in a route keep their inner blank: a word without a unit key belongs to the name before it."""
    words = []
    for word in route.split():
        if word[:2] in TEAMS and (len(word) == 2 or word[2] == ":") or word.startswith("@"):
            words.append(word)
        else:
            words[-1] += "_" + word
    return " ".join(words)


def cause_of(route):
    return next((story[4] for story in STORIES if story[0].rstrip("^") == route), "two lists" if "PA" in route else "other")


def amounts(issues):
    """What each customer asks for, in euros: mostly little, now and then a lot, and not always written down."""
    money = random.Random(SEED + 1)
    for issue in issues:
        asked, told = int(20 * 45 ** money.random()), money.random() < 0.9
        issue["amount"] = "%d EUR" % asked if issue["cause"] in MONEY and told else ""


def day_before(day, days):
    return (dt.date.fromisoformat(day) - dt.timedelta(days=days)).isoformat()


def followed_through(company, name, title, status, due, number):
    """Gains, steps, credits and reflections of one fix."""
    edits = []
    if title in GAINS:
        edits.append({"edit": "gains", "fix": name, "customer": GAINS[title][0], "team": GAINS[title][1]})
    if status in ("agreed", "followed_up"):
        for step, days in (("heard", 40), ("said_back", 39), ("owned", 33))[:2 + number % 2]:
            edits.append({"edit": "step", "fix": name, "step": step, "day": day_before(due, days + number % 7)})
    if title in CREDITS:
        edits.append({"edit": "credit", "fix": name, "to": company.id_of[CREDITS[title][0]], "text": CREDITS[title][1]})
    if title in REFLECTIONS:
        edits.append({"edit": "reflect", "fix": name, "text": REFLECTIONS[title]})
    return edits


def practices(company, numbers):
    """What surrounds the fixes."""
    edits = [{"edit": "obstacle", "hurts": kind, "text": text, "on": company.id_of[on]} for kind, text, on in OBSTACLES]
    for number, (leader, said, by, will, due, did, day) in enumerate(LEDGER, start=1):
        name = "commitment-%d" % number
        edits.append({"edit": "you_said", "id": name, "leader": company.id_of[leader], "text": said, "customer": numbers[by]})
        edits.append({"edit": "we_will", "commitment": name, "text": will, "due": due})
        if did:
            edits.append({"edit": "we_did", "commitment": name, "text": did, "day": day})
    for customer, words, meaning, success in QUOTES:
        edits.append({"edit": "quote", "customer": numbers[customer], "words": words, "implication": meaning, "success": success})
    for customer, position, condition, wording, backed_by in BOUNDARIES:
        edits.append({"edit": "boundary", "customer": numbers[customer], "position": company.id_of[position],
                      "condition": condition, "wording": wording, "backed_by": company.id_of[backed_by]})
    for kind, who, customer, text, credit in WINS:
        edits.append({"edit": "win", "kind": kind, "by": company.id_of[who], "customer": numbers[customer], "text": text,
                      "credit": credit})
    return edits


def steps_of(company, issues):
    """The views to present, with what to say at each."""
    seam = {"lit_seam_from": company.id_of["Jonas Weber"], "lit_seam_to": company.id_of["Kwame Boateng"]}
    pump = next(issue["id"] for issue in issues if issue["title"] == "Pump billed before it came")
    steps = [
        ("Whom do we stand on?", {}, "Customers come first on this wall. Who serves whom, and who carries them?"),
        ("Where issues travel", {"flows": True}, "Width is how often. Ask what surprises the room before you explain."),
        ("Returns and Parts hand the same case to and fro", {"flows": True, **seam},
         "It is nobody's fault. The leader who supports both teams can give it one home."),
        ("One pump, four desks", {"flows": True, "lit_issue": pump}, "Follow it in the customer's words."),
    ]
    edits = []
    for number, (name, shown, said) in enumerate(steps, start=1):
        view = "V%d" % number
        edits.append({"edit": "save_view", "id": view, "name": name, "facing": 1, **shown})
        edits.append({"edit": "note", "on": view, "track": "room", "text": said})
    return edits


def decisions_of(company, customers, issues):
    """The edits that give the workshop its owners, proposals and dates."""
    numbers = {row[1]: row[0] for row in customers}
    taken, edits = set(), []
    for number, fix in enumerate(FIXES, start=1):
        title, owner, due, to, status, by, text, route = fix[:8]
        name = "F%d" % number
        mine = [issue["id"] for issue in issues if issue.get("fix") == title]
        alike = [issue["id"] for issue in issues
                 if issue["closed"] and issue["route"] == route and issue["id"] not in taken]
        mine += alike[-(4 + number % 4):]
        taken.update(mine)
        edits.append({"edit": "open_fix", "id": name, "title": title, "issues": mine})
        if by:
            edits.append({"edit": "propose", "fix": name, "by": company.id_of[by], "text": text})
        edits.append({"edit": "own", "fix": name, "owner": company.id_of[owner]})
        edits.append({"edit": "promise", "fix": name, "due": due, "to": numbers[to]})
        if status != "open":
            edits.append({"edit": "status", "fix": name, "status": status})
            if status == "followed_up":
                edits[-1]["day"] = day_before(due, number % 5 - 1)
        edits += followed_through(company, name, title, status, due, number)
    edits += practices(company, numbers)
    for role, team, amount in ENVELOPES:
        edits.append({"edit": "envelope", "role": role, "team": team, "amount": amount})
    for on, track, text in NOTES:
        edits.append({"edit": "note", "on": company.id_of[on], "track": track, "text": text})
    return edits + steps_of(company, issues)


# ---- writing -----------------------------------------------------------------------------------------------------------
def write(folder, name, header, rows):
    with open(folder / name, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent
    company = Company()
    customers, served = customers_of(company)
    teller = Teller(company, customers, served)
    issues = told(teller)
    amounts(issues)
    team_name = {row["id"]: row["team"] or row["department"] for row in company.rows}

    base = sum(len(issue["held"]) + issue["closed"] for issue in issues)
    extras = [[0] * len(issue["held"]) for issue in issues]
    for _ in range(EVENTS - base):  # notes in between, more where it took longer
        issue = int(teller.random.random() * len(issues))
        place = int(teller.random.random() * len(extras[issue]))
        extras[issue][place] += 1

    issue_rows, event_rows = [], []
    for issue, notes in zip(issues, extras):
        rows = teller.events(issue["opened"], issue["held"], notes, issue["closed"])
        status = "closed" if issue["closed"] else teller.pick(["open", "waiting", "in progress"])
        issue_rows.append([issue["id"], issue["title"], issue["customer"], issue["severity"], status, stamp(issue["opened"]),
                           stamp(rows[-1][0]) if issue["closed"] else "", issue["cause"], issue["amount"]])
        for index, (moment, holder, activity) in enumerate(rows):
            last = index == len(rows) - 1
            event_rows.append((moment, len(event_rows), [issue["id"], stamp(moment), holder, activity, status if last else "",
                                                         team_name[holder], "", ""]))
    event_rows.sort(key=lambda row: row[:2])
    write(folder, "people.csv", COLUMNS, [[row[column] for column in COLUMNS] for row in company.rows])
    write(folder, "customers.csv", ["id", "name", "segment", "served_by", "value"], customers)
    write(folder, "issues.csv", "id,title,customer_id,severity,status,opened,closed,cause,amount".split(","), issue_rows)
    write(folder, "events.csv", "issue_id,timestamp,actor,activity,status,group,customer_id,severity".split(","),
          [row[2] for row in event_rows])
    with open(folder / "decisions.jsonl", "w", encoding="utf-8") as file:
        for edit in decisions_of(company, customers, issues):
            file.write(json.dumps(edit, ensure_ascii=False) + "\n")
    with open(folder / "workshop.json", "w", encoding="utf-8") as file:
        json.dump({"title": "Nordhaven, autumn offsite", "today": TODAY.isoformat()}, file)
        file.write("\n")


if __name__ == "__main__":
    main()
