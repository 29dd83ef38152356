/**
 * What region codes are called. The labour market regions in which schools, municipalities and employers work together, with a
 * code of our own; a code that is not here is shown as it is. From general knowledge: correct it here where it is wrong.
 */
const REGIONS: Readonly<Record<string, string>> = {
  ACHTERHOEK: 'Achterhoek',
  AMERSFOORT: 'Amersfoort',
  DRECHTSTEDEN: 'Drechtsteden',
  DRENTHE: 'Drenthe',
  FLEVOLAND: 'Flevoland',
  FOODVALLEY: 'FoodValley',
  FRIESLAND: 'Friesland',
  GOOI: 'Gooi en Vechtstreek',
  GORINCHEM: 'Gorinchem',
  GRONINGEN: 'Groningen',
  AMSTERDAM: 'Groot Amsterdam',
  HAAGLANDEN: 'Haaglanden',
  'HELMOND-PEEL': 'Helmond-De Peel',
  'HOLLAND-RIJN': 'Holland Rijnland',
  'NB-MIDDEN': 'Midden-Brabant',
  'GLD-MIDDEN': 'Midden-Gelderland',
  'ZH-MIDDEN': 'Midden-Holland',
  'LB-MIDDEN': 'Midden-Limburg',
  'UT-MIDDEN': 'Midden-Utrecht',
  'NH-NOORD': 'Noord-Holland Noord',
  'LB-NOORD': 'Noord-Limburg',
  'NB-NOORDOOST': 'Noordoost-Brabant',
  ZWOLLE: 'Regio Zwolle',
  NIJMEGEN: 'Rijk van Nijmegen',
  RIJNMOND: 'Rijnmond',
  RIVIERENLAND: 'Rivierenland',
  STEDENDRIEHOEK: 'Stedendriehoek en Noordwest-Veluwe',
  TWENTE: 'Twente',
  'NB-WEST': 'West-Brabant',
  ZAANSTREEK: 'Zaanstreek/Waterland',
  ZEELAND: 'Zeeland',
  'ZH-CENTRAAL': 'Zuid-Holland Centraal',
  'ZH-ZUID': 'Zuid-Holland Zuid',
  KENNEMERLAND: 'Zuid-Kennemerland en IJmond',
  'LB-ZUID': 'Zuid-Limburg',
  'NB-ZUIDOOST': 'Zuidoost-Brabant',
};

/** A region by its name; its code where no name is known. */
export const regionName = (code: string): string => REGIONS[code] ?? code;

/** Every region that can be chosen, by name. */
export const regionsToChoose = (): { value: string; label: string }[] =>
  Object.entries(REGIONS)
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nl'));
