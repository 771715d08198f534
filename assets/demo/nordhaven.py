"""Nordhaven, the invented company of the demo, as data: who works there, whom they serve, what happened, what was decided.

generate.py turns this into files. Every name here is invented.
"""

# ---- who works here. A team: unit key, name, lead, (title, name, place) ... nearest to the customers first -----------
CHIEFS = [("Valentina Cruz", "Chief Commercial Officer", "Lisbon"), ("Mei-Ling Tan", "Chief Operating Officer", "Oslo"),
          ("Samuel Osei", "Chief Financial Officer", "London")]
# department, chief, head, managers (name, team keys), the place of head and managers
DEPARTMENTS = [
    ("Sales", 0, "Björn Lindqvist", [("Olu Adebayo", ["ES"]), ("Ida Nyström", ["MS"])], "Stockholm"),
    ("Product", 0, "Ananya Iyer", [("Rahul Menon", ["PL"])], "Chennai"),
    ("Customer Care", 1, "Grace Mwangi", [("Sofía Herrera", ["SD", "RT"]), ("Marek Dvořák", ["KA"])], "Leeds"),
    ("Field Service", 1, "Luca Moretti", [("Tui Parata", ["IN", "RP"])], "Turin"),
    ("Logistics", 1, "Daniela Rocha", [("Ayşe Yılmaz", ["DL"]), ("Piotr Zając", ["PA"])], "Gdańsk"),
    ("Finance", 2, "Henrik Dahl", [("Claire Dubois", ["BI"])], "Ghent"),
    ("Legal", 2, "Ruth Abelman", [("Θωμάς Παππάς", ["CO"])], "London"),
    ("People", 2, "Joana Pires", [("Lina Haddad", ["WF"])], "Porto"),
]
# key: team, lead, at the front?, usual title, members "name/place" or "name/place/title"; an empty name is a vacancy
TEAMS = {
    "ES": ("Enterprise", "Hugo Blanc/Lyon", True, "Account executive",
           "Ana Lopes/Porto,Ben Carter/Leeds,田中 美咲/Osaka,Carla Nunes/Lisbon,Dev Patel/Leicester,Ewa Wójcik/Poznań"),
    "MS": ("Mid-market", "Zeynep Kaya/İzmir", True, "Sales adviser",
           "فاطمة الزهراء/Rabat,Finn Olsen/Bergen,Gita Rao/Pune,Hana Sato/Nagoya,Ivo Marić/Split,Jana Král/Brno,"
           "Kofi Mensah/Accra"),
    "PL": ("Platform", "陈思远/Suzhou", False, "Platform engineer",
           "王芳/Suzhou,Leila Amiri/Shiraz,Liam Byrne/Cork,प्रिया शर्मा/Jaipur,/Chennai,Nils Berg/Malmö"),
    "SD": ("Service desk", "Amina Yusuf/Leeds", True, "Service agent",
           "Анна Коваль/Lviv,Omar Farouk/Cairo,Paula Sanz/Vigo,Quentin Roy/Lille,Rosa Bianchi/Turin,김서연/Busan,"
           "Sana Malik/Lahore"),
    "RT": ("Returns", "Jonas Weber/Kiel", True, "Claims agent",
           "Tariq Aziz/Leeds,Uma Nair/Kochi,Vera Petrova/Sofia,Wim de Vries/Utrecht,Ximena Díaz/Bogotá,"
           "Yuki Mori+Ana Lopes/Osaka+Porto,Zara Ahmed/Lahore/Senior claims agent"),
    "KA": ("Key accounts", "Noor Bakker/Utrecht", True, "Account manager",
           "Nguyễn Châu/Hanoi,Ólafur Jónsson/Akureyri,Bea Fischer/Graz,ליאת כהן/Haifa,Chidi Eze/Lagos,Dario Conti/Turin"),
    "IN": ("Installations", "Tomáš Novák/Brno", True, "Installer",
           "Елена Волкова/Varna,Emre Aydın/İzmir,Fatou Diop/Dakar,Gwen Pryce/Cardiff,Hal Jensen/Aarhus,Ines Costa/Porto,"
           "佐藤 健/Nagoya"),
    "RP": ("Repairs", "김도윤/Incheon", True, "Field engineer",
           "Jamal Reed/Detroit,Kaja Vik/Bergen,Lars Holm/Aarhus,Mina Choi/Busan,สมชาย ใจดี/Bangkok,Nora Quist/Malmö,"
           "Otto Brandt/Kiel"),
    "DL": ("Delivery", "Marta Silva/Porto", True, "Delivery planner",
           "Pia Laine/Turku,Raj Kapoor/Delhi,Sara Lind/Lund,李娜/Suzhou,Tess Moore/Leeds,/Gdańsk,Víctor Gil/Vigo"),
    "PA": ("Parts", "Kwame Boateng/Kumasi", False, "Parts clerk",
           "Wanda Król/Poznań/Parts planner,Yara Haddad/Beirut/Parts planner,Zoe Adler/Graz,Ali Rezaei/Shiraz,"
           "Brigid Nolan/Cork,Cem Polat/İzmir/Returns dock,Dina Saleh/Amman/Returns dock"),
    "BI": ("Billing", "Elif Demir/Ankara", True, "Billing clerk",
           "Erik Falk/Lund,Ελένη Δήμου/Patras,Femi Ojo/Lagos,Greta Maas/Ghent,Hyun Park/Incheon/Credit control,"
           "Imani Otieno/Kisumu/Credit control,José Prado/Vigo/Invoice desk"),
    "CO": ("Contracts", "Γεωργία Λάμπρου/Patras", False, "Contract lawyer",
           "Kiran Das/Pune,Lucía Vega/Madrid,Mattis Roos/Tartu,Nadia Khan/Leeds,Oskar Lund/Lund,/London"),
    "WF": ("Workforce", "Maya Cohen/Haifa", False, "Workforce planner",
           "Petra Havel/Brno,محمد علي/Cairo,Rita Gomes/Porto,Sven Dahl/Bergen,Tove Strand/Oslo"),
}
DOTTED = {"Elif Demir": "Grace Mwangi", "Maya Cohen": "Luca Moretti"}

SEGMENTS = [
    ("Enterprise", "Nordwind,Helios Solar,東海製薬,Vega Marine,Castor Rail,Orbis Steel,Lumen Grid,Aalto Paper,Zagros,"
     "Kestrel Air,Baltica Port,Arcadia"),
    ("Mid-market", "Café Lumière,Brightwell,Tapir Games,Moss & Sons,Kite Studio,Pilar Textil,Otava Print,한빛 테크,"
     "Fjord Dental,Salt & Rye,Ember Labs,Tern Logistics,Quill Media"),
    ("Public sector", "City of Porto,St Olav,Metro Lima,Leeds City,وزارة الصحة,Gdańsk Water,Kyoto,Oslo Transit,"
     "Tartu Univ.,Accra Health"),
    ("Retail partners", "Hearthside,Voltmart,Casa Verde,Kirana Fresh,Bilka Nord,Магнит Юг,Tooltown,Selva Market,"
     "Polar Retail,Union Depot"),
]
BUSY = {"Voltmart": 5, "Metro Lima": 4, "Salt & Rye": 4, "Hearthside": 3, "Nordwind": 3, "Oslo Transit": 2, "Ember Labs": 2}
# which segments turn to which team first, in twentieths
TURNS_TO = {"ES": (20, 0, 0, 0), "MS": (0, 20, 0, 0), "PL": (14, 6, 0, 0), "SD": (0, 11, 4, 5), "RT": (0, 5, 0, 15),
            "KA": (14, 0, 6, 0), "IN": (0, 4, 16, 0), "RP": (0, 5, 15, 0), "DL": (0, 3, 0, 17), "PA": (0, 0, 10, 10),
            "BI": (5, 0, 0, 15), "CO": (17, 0, 3, 0), "WF": (0, 0, 20, 0)}

# ---- what happened: route, how many issues took it, whether it climbed, titles, cause --------------------------------
# A route names units; a repeated unit is another colleague. The third entry says how often in a hundred the last holder
# had to ask above: to the lead, on to the manager, the head, the chief, the chief executive.
NONE, SOME, OFTEN, HARD = (0, 0, 0, 0, 0), (14, 8, 4, 2, 0), (22, 18, 12, 8, 2), (16, 24, 18, 12, 3)
PING = ["Return sent back twice", "Claim number changed on the way", "Return label never reaches the warehouse",
        "Part swapped, claim still open", "Same box, two claims", "Warehouse has no such return",
        "Refund waits for the parts desk", "Wrong part sent again", "Credit waits for goods in"]
STORIES = [
    ("SD RT PA RT PA RT PA RT PA", 9, OFTEN, PING, "two lists"), ("SD RT PA RT PA RT PA RT", 12, HARD, PING, "two lists"),
    ("SD RT PA RT PA RT PA", 21, OFTEN, PING, "two lists"), ("RT PA RT PA RT", 3, HARD, PING, "two lists"),
    ("SD RT PA RT PA", 9, SOME, PING, "two lists"), ("SD RT PA", 22, SOME, PING, "missing part"),
    ("RT PA", 12, SOME, ["Returned part not booked in", "Replacement not on the shelf"], "missing part"),
    ("SD RT", 59, OFTEN, ["Return label asked for twice", "Box too small for the return", "Courier did not collect",
                         "Refund to the wrong card", "Claim form in the wrong language"], "return"),
    ("SD RP", 36, SOME, ["Pump leaks after service", "Alarm rings at night", "Display stays dark"], "repair"),
    ("SD RP^", 20, HARD, ["Engineer came to the wrong site", "No engineer in the region", "Repair quoted twice"], "repair"),
    ("SD RP PA", 26, SOME, ["Valve not on the van", "Filter out of stock", "Boiler part on back order"], "missing part"),
    ("SD RP RP PA", 18, OFTEN, ["Second engineer, still no part", "Wrong board for this model"], "missing part"),
    ("DL RP", 4, SOME, ["Part came without a screw set"], "missing part"),
    ("SD RP PA BI", 17, SOME, ["Part charged under warranty", "Repair billed as a sale"], "invoice"),
    ("RP PA", 23, SOME, ["Sensor on back order", "Gasket kit incomplete", "Spare reserved for another site"], "missing part"),
    ("IN DL", 46, SOME, ["Crew waits, pallet does not come", "Delivered to the old site", "Crane slot missed",
                         "Half the racks on the truck"], "slot"),
    ("IN DL PA", 15, OFTEN, ["Mounting kit left in the depot", "Wrong bracket on the pallet"], "missing part"),
    ("DL PA", 14, SOME, ["Parcel split in three", "Spare sent with the sofa"], "missing part"),
    ("DL PA BI", 15, SOME, ["Billed for parts not delivered", "Freight charged twice"], "invoice"),
    ("SD BI", 50, SOME, ["Invoice does not match the order", "Reminder for a paid invoice", "VAT number missing",
                         "Direct debit taken early"], "invoice"),
    ("SD BI SD", 11, OFTEN, ["Invoice corrected, same mistake again", "Two invoices for one visit"], "invoice"),
    ("SD BI SD BI", 6, HARD, ["Credit note, wrong entity", "Discount lost on every invoice"], "invoice"),
    ("BI SD", 24, SOME, ["Payment reference unknown", "Asks what the fee is for"], "invoice"),
    ("ES CO", 36, SOME, ["Liability clause added late", "Order form out of date", "Renewal wording unclear"], "contract"),
    ("ES CO ES", 6, OFTEN, ["Contract differs from quote", "Price list of last year in the annex"], "contract"),
    ("ES CO ES CO", 2, HARD, ["Framework signed in the wrong name"], "contract"),
    ("CO ES", 21, SOME, ["Signature page missing", "Notice period misread"], "contract"),
    ("KA PL", 40, SOME, ["Portal logs everybody out", "Report shows last month", "Sensor data stops at noon"], "portal"),
    ("KA KA PL", 8, OFTEN, ["Two logins for one portal", "Alert mails go to a former colleague"], "portal"),
    ("KA PL PL", 8, SOME, ["Firmware notes after rollout"], "portal"),
    ("MS SD", 26, SOME, ["Promised feature not in the plan", "Trial ended without a word"], "handover"),
    ("RP PL", 12, NONE, ["Firmware stops the restart"], "firmware"), ("IN PL", 6, NONE, ["Gateway refuses the key"], "firmware"),
    ("PL ES", 8, NONE, ["Upgrade announced, not ordered"], "portal"), ("PL PA", 8, NONE, ["Chip revision changed"], "firmware"),
    ("PL CO", 2, NONE, ["Log data asked for by a lawyer"], "contract"), ("PL SD", 1, NONE, ["Outage note sent late"], "portal"),
    ("KA ES", 4, NONE, ["Order taken in a service call"], "handover"), ("KA CO", 3, NONE, ["Penalty clause invoked"], "contract"),
    ("RP RT", 2, NONE, ["Unit beyond repair"], "return"), ("IN BI", 1, NONE, ["Extra visit not agreed"], "invoice"),
    ("IN WF", 4, NONE, ["No crew on a public holiday"], "roster"), ("PA PL", 3, NONE, ["Scanner app freezes"], "firmware"),
    ("BI DL", 6, NONE, ["Deposit for a pallet"], "invoice"), ("BI ES", 4, NONE, ["Bonus not on the invoice"], "invoice"),
    ("BI CO", 6, NONE, ["Payment term disputed"], "contract"), ("BI WF", 1, NONE, ["Hours billed, nobody came"], "roster"),
    ("CO IN", 6, NONE, ["Site rules not passed on"], "contract"), ("WF MS", 5, NONE, ["Adviser away, no cover"], "roster"),
    ("WF SD", 6, NONE, ["Desk closed at lunch"], "roster"), ("WF RP", 9, NONE, ["Night shift not staffed"], "roster"),
    ("WF BI", 7, NONE, ["Clerk away at month end"], "roster"), ("WF CO", 1, NONE, ["Agency terms missing"], "contract"),
    ("SD", 61, NONE, ["How to reset the meter", "Change of address", "Copy of an invoice", "Password reset",
                      "Opening hours of the depot", "Filter ordered by phone"], "question"),
    ("RT", 22, NONE, ["Return label sent again", "Refund confirmed by phone"], "return"),
    ("KA", 22, NONE, ["New contact at the site", "Monthly figures explained"], "question"),
    ("ES", 14, NONE, ["Quote extended by a week"], "question"), ("MS", 16, NONE, ["Plan changed on the spot"], "question"),
    ("RP", 14, NONE, ["Fixed on the first visit", "Reset by phone"], "repair"), ("IN", 10, NONE, ["Cable cover refitted"], "repair"),
    ("DL", 14, NONE, ["Slot moved by a day", "Left with the neighbour"], "slot"), ("BI", 14, NONE, ["Invoice sent as PDF"], "invoice"),
    ("SD SD", 20, OFTEN, ["Call dropped, rang again", "Asked for someone who speaks Polish"], "question"),
    ("SD^", 24, HARD, ["Compensation above the limit", "Third call about one invoice"], "limit"),
    ("RT^", 14, HARD, ["Refund above the limit"], "limit"), ("KA^", 9, HARD, ["Wants to speak to the chief"], "limit"),
    ("RP^", 5, HARD, ["Ward closed for night repair"], "limit"), ("DL^", 2, HARD, ["Piano left on the pavement"], "limit"),
    ("ES^", 6, HARD, ["Discount above the limit"], "limit"), ("MS^", 5, HARD, ["Wants out of the term"], "limit"),
]

# ---- the issues still open: title, customer, opened (days ago), severity, route; then the fixes that hold them --------
OPEN_ALONE = [
    ("Pump billed before it came", "Salt & Rye", 31, "high", "SD:Omar Farouk RT:Vera Petrova PA:Ali Rezaei RT:Vera Petrova @Sofía Herrera"),
    ("Return label never arrives", "Voltmart", 24, "high", "SD RT PA RT PA RT PA"),
    ("Third engineer, still no part", "Metro Lima", 19, "high", "SD RP RP PA"),
    ("Nobody knows when it ships", "Fjord Dental", 12, "medium", "SD RT PA RT PA RT PA RT PA"),
    ("Refund promised, no approval", "Hearthside", 9, "medium", "SD RT @Sofía Herrera"),
    ("Return label never reaches the warehouse", "Voltmart", 8, "medium", "SD RT PA RT PA RT PA RT"),
    ("Same fault, third engineer, no part", "Metro Lima", 7, "medium", "SD RT PA RT PA RT PA"),
    ("Loaner kept too long", "Voltmart", 6, "medium", "SD RT PA RT PA RT PA RT"),
    ("Two couriers, one parcel", "Polar Retail", 6, "low", "IN DL"),
    ("Replacement promised for Monday", "Ember Labs", 5, "low", "SD RT PA RT PA RT PA RT"),
    ("Serial number not on the list", "Metro Lima", 4, "medium", "RT PA"),
    ("Label printed for the old address", "Salt & Rye", 4, "low", "SD RT"),
    ("Parts on the bill, not on the truck", "Casa Verde", 3, "medium", "SD RP PA BI"),
    ("Crew booked on a holiday", "City of Porto", 2, "low", "IN DL"),
]
# title, owner, due, promised to, state, proposed by, proposal, the open issue's customer, days ago, severity, route
FIXES = [
    ("Invoice, wrong language", "Grace Mwangi", "2026-11-05", "Магнит Юг", "followed_up", "Omar Farouk",
     "Ask for the language once, when the account is opened.", "SD BI"),
    ("Slot calls", "Ayşe Yılmaz", "2026-06-05", "Hearthside", "followed_up", "Pia Laine",
     "Ring the day before, from the planner, not from a machine.", "DL"),
    ("Night desk for hospitals", "Marek Dvořák", "2026-09-30", "St Olav", "followed_up", "Bea Fischer",
     "One number after six, with a name behind it.", "KA"),
    ("Meter photo before the visit", "Tui Parata", "2026-07-10", "Oslo Transit", "followed_up", "Kaja Vik",
     "The desk asks for a photo while the customer is on the phone.", "SD RP"),
    ("One reminder, not three", "Claire Dubois", "2026-05-29", "Tooltown", "followed_up", "Femi Ojo",
     "Stop the second reminder while a question is open.", "BI SD"),
    ("Plain words in the offer", "Ida Nyström", "2026-08-14", "Brightwell", "followed_up", "Gita Rao",
     "One page first, the annex behind it.", "MS"),
    ("Release notes a week ahead", "Rahul Menon", "2026-10-16", "Nordwind", "followed_up", "Chidi Eze",
     "Send the draft to Key accounts before the date is fixed.", "KA PL"),
    ("Spare filters at the desk", "Sofía Herrera", "2026-04-24", "Quill Media", "followed_up", "Rosa Bianchi",
     "Post the filter in an envelope instead of a visit.", "SD"),
    ("Site rules in the order", "Luca Moretti", "2026-06-26", "Leeds City", "followed_up", "Gwen Pryce",
     "One field on the order form, read out at the gate.", "CO IN"),

    ("Contract differs from quote", "Ruth Abelman", "2026-12-04", "Orbis Steel", "open", "", "", "ES CO ES", "Orbis Steel", 22, "medium"),
    ("Firmware notes after rollout", "Ananya Iyer", "2026-12-11", "Helios Solar", "open", "", "", "KA PL", "Helios Solar", 17, "low"),
    ("Ward closed for night repair", "Piotr Zając", "2026-12-02", "St Olav", "open", "", "", "RP PA", "St Olav", 26, "high"),
    ("Notice period misread", "Ruth Abelman", "2026-12-18", "Kestrel Air", "open", "", "", "CO ES", "Kestrel Air", 9, "low"),
    ("Report shows last month", "Ananya Iyer", "2027-01-08", "Lumen Grid", "open", "", "", "KA PL", "Lumen Grid", 8, "low"),
    ("Gasket kit incomplete", "Piotr Zając", "2026-12-09", "Gdańsk Water", "agreed", "", "", "RP PA", "Gdańsk Water", 11, "medium"),

    ("Two logins for one portal", "Grace Mwangi", "2026-12-01", "Oslo Transit", "agreed", "Bea Fischer",
     "Keep the older login and close the other on the same call.", "KA", "Oslo Transit", 27, "low"),
    ("One name for a claim, end to end", "Grace Mwangi", "2027-01-15", "Voltmart", "agreed", "Uma Nair",
     "One claim number, read out once, printed on the label.", "SD RT", "Voltmart", 21, "medium"),
    ("Slot changed without a call", "Ayşe Yılmaz", "2026-11-27", "Bilka Nord", "agreed", "Sara Lind",
     "No slot moves until somebody has rung.", "DL", "Bilka Nord", 14, "medium"),
    ("Pallet left at the gate", "Ayşe Yılmaz", "2026-12-15", "Tooltown", "open", "Raj Kapoor",
     "Ask for a gate code with the order.", "DL", "Tooltown", 10, "low"),
    ("One voice for a big outage", "Mei-Ling Tan", "2026-12-10", "Gdańsk Water", "agreed", "Ólafur Jónsson",
     "Whoever takes the first call keeps the customer until it is over.", "KA KA", "Gdańsk Water", 18, "high"),
    ("Engineer and part on one day", "Mei-Ling Tan", "2026-12-17", "Metro Lima", "agreed", "Mina Choi",
     "Book the visit only when the part has a shelf.", "SD RP", "Metro Lima", 16, "high"),
    ("One invoice", "Henrik Dahl", "2026-12-03", "Brightwell", "agreed", "Erik Falk",
     "One invoice for each order, whatever the number of visits.", "BI", "Selva Market", 23, "medium"),
    ("Fee explained on the bill", "Henrik Dahl", "2026-12-14", "Union Depot", "open", "Greta Maas",
     "A line of plain words under every fee.", "BI", "Union Depot", 13, "low"),
    ("Early debit", "Henrik Dahl", "2026-12-21", "Kirana Fresh", "open", "Hyun Park",
     "Take the money on the day we wrote.", "BI", "Kirana Fresh", 6, "low"),
    ("Depot hours on the label", "Daniela Rocha", "2026-12-08", "Casa Verde", "agreed", "Tess Moore",
     "Print the hours, and keep them.", "DL", "Selva Market", 12, "low"),
    ("No visit without the history", "Luca Moretti", "2026-12-04", "Kyoto", "agreed", "Jamal Reed",
     "The last three visits on the engineer's phone.", "SD RP", "Kyoto", 15, "medium"),
    ("Alarm at night, who comes", "Luca Moretti", "2026-12-16", "Accra Health", "open", "Lars Holm",
     "A list of names on the wall of the plant room.", "RP RP", "Accra Health", 5, "medium"),
    ("Offer and order say the same", "Björn Lindqvist", "2026-12-11", "Castor Rail", "agreed", "Carla Nunes",
     "Copy the quote into the contract, never type it again.", "ES CO", "Castor Rail", 20, "medium"),
    ("Promised feature not in the plan", "Björn Lindqvist", "2026-12-18", "Pilar Textil", "open", "Hana Sato",
     "Show the plan in the offer, with its date.", "MS SD", "Pilar Textil", 7, "low"),
    ("Signature within a week", "Olu Adebayo", "2026-12-05", "Baltica Port", "agreed", "Ben Carter",
     "Send the signature page first, the annexes after.", "ES CO", "Baltica Port", 11, "low"),
    ("Cover for an adviser away", "Ida Nyström", "2026-11-30", "Kite Studio", "agreed", "Jana Král",
     "Name the colleague in the out-of-office.", "MS", "Ember Labs", 13, "low"),
    ("Portal logs everybody out", "Rahul Menon", "2026-12-02", "Vega Marine", "agreed", "Nguyễn Châu",
     "Warn a day before certificates change.", "KA", "Vega Marine", 9, "medium"),
    ("Desk open at lunch", "Lina Haddad", "2026-12-07", "Otava Print", "agreed", "Paula Sanz",
     "Two lunches, one desk.", "WF SD", "Otava Print", 10, "low"),
    ("Credit limit told beforehand", "Samuel Osei", "2027-01-12", "Polar Retail", "open", "Imani Otieno",
     "Tell the customer at eighty percent, not at a hundred.", "BI", "Polar Retail", 4, "low"),
    ("Refund within a day", "Sofía Herrera", "2026-12-01", "Salt & Rye", "agreed", "Wim de Vries",
     "Refund up to two hundred without asking.", "SD RT", "Salt & Rye", 12, "medium"),
    ("Night shift not staffed", "Joana Pires", "2027-01-20", "Tartu Univ.", "open", "Nora Quist",
     "Swap shifts among ourselves, planners confirm.", "WF RP", "Tartu Univ.", 8, "medium"),

    ("Credit note, wrong entity", "Claire Dubois", "2026-11-13", "Voltmart", "agreed", "Ελένη Δήμου",
     "Take the entity from the order, not from the address.", "SD BI SD", "Voltmart", 30, "high"),
    ("Meter swap booked twice", "Tui Parata", "2026-11-18", "Accra Health", "agreed", "Fatou Diop",
     "One calendar for both teams of Field Service.", "IN IN", "Leeds City", 25, "medium"),
    ("Deposit sent to the old account", "Henrik Dahl", "2026-11-20", "Quill Media", "open", "José Prado",
     "Read the account back before it is saved.", "BI", "Quill Media", 16, "low"),
]
# role, team, how much they may give back without asking, in euros
ENVELOPES = [("Claims agent", "Returns", 200)]
MONEY = {"limit", "return", "invoice", "two lists", "missing part"}  # causes at whose end somebody asks for money back
NOTES = [("Kwame Boateng", "room", "Two teams, one shelf, two lists. We will show one list by 4 December."),
         ("Mei-Ling Tan", "private", "Ask what each desk would need before anything is offered."),
         ("Grace Mwangi", "room", "One claim number, read out once, live for eleven customers since 3 November.")]
# fix: what the customer gains, what the team gains
GAINS = {"Credit note, wrong entity": ("One correct note, the first time", "No second round with the desk"),
         "Refund within a day": ("The money back the next day", "Nobody has to ask twice"),
         "Meter swap booked twice": ("One visit instead of two", "A free morning every week")}
# fix: who is to thank, for what
CREDITS = {"Slot calls": ("Pia Laine", "Rang forty customers herself before she proposed it."),
           "Night desk for hospitals": ("Bea Fischer", "Gave her own number for the first month.")}
# fix: what three months showed
REFLECTIONS = {"Slot calls": "It held. Saturdays still need a second caller."}
# what hurts service: kind, words, whom it is with
OBSTACLES = [("procedure", "A refund above 200 EUR needs two signatures on paper.", "Sofía Herrera"),
             ("misalignment", "Returns is measured by calls closed, Parts by parts not shipped.", "Mei-Ling Tan")]
# leader, what was said, by which customer, what will be done, by when, what was done, on which day
LEDGER = [("Mei-Ling Tan", "Nobody can say when a part ships.", "Voltmart", "One shelf list for both teams.", "2026-12-04", "", ""),
          ("Samuel Osei", "We pay the wrong company and wait weeks.", "Metro Lima", "A second pair of eyes on new entities.",
           "2026-11-12", "Two people look at each new entity now.", "2026-11-10")]
# customer, words, what it means, what success looks like
QUOTES = [("Salt & Rye", "I do not need sorry. I need a date.", "Their kitchen stands still without the pump.",
           "A date in the first call, and it holds.")]
# customer, who serves them, when, what is said, who stands behind it
BOUNDARIES = [("Fjord Dental", "Omar Farouk", "a visit is asked for at night without an alarm",
               "We come first thing tomorrow, and I stay your contact.", "Sofía Herrera")]
# kind, who, customer, what, credit
WINS = [("decision", "Uma Nair", "Ember Labs", "Sent a second loaner by taxi before the first was back.",
         "Uma decided it at the desk; the customer never stood still."),
        ("goodwill", "Rosa Bianchi", "Tooltown", "Waived the late fee, unasked.", "Rosa heard that the invoice had been ours to fix.")]
