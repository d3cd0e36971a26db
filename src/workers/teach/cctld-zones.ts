/** Time zones of countries that have one for nearly all of their cities, by the last part of a host's name. */
export const CCTLD_ZONES: Readonly<Record<string, string>> = {
  ae: 'Asia/Dubai', al: 'Europe/Tirane', am: 'Asia/Yerevan', at: 'Europe/Vienna', az: 'Asia/Baku', ba: 'Europe/Sarajevo', bd: 'Asia/Dhaka',
  be: 'Europe/Brussels', bg: 'Europe/Sofia', bn: 'Asia/Brunei', by: 'Europe/Minsk', ch: 'Europe/Zurich', cn: 'Asia/Shanghai', co: 'America/Bogota',
  cr: 'America/Costa_Rica', cu: 'America/Havana', cy: 'Asia/Nicosia', cz: 'Europe/Prague', de: 'Europe/Berlin', dk: 'Europe/Copenhagen',
  dz: 'Africa/Algiers', ee: 'Europe/Tallinn', eg: 'Africa/Cairo', et: 'Africa/Addis_Ababa', fi: 'Europe/Helsinki', fr: 'Europe/Paris',
  ge: 'Asia/Tbilisi', gh: 'Africa/Accra', gr: 'Europe/Athens', hk: 'Asia/Hong_Kong', hr: 'Europe/Zagreb', hu: 'Europe/Budapest', ie: 'Europe/Dublin',
  il: 'Asia/Jerusalem', ir: 'Asia/Tehran', is: 'Atlantic/Reykjavik', it: 'Europe/Rome', jo: 'Asia/Amman', jp: 'Asia/Tokyo', ke: 'Africa/Nairobi',
  kh: 'Asia/Phnom_Penh', kr: 'Asia/Seoul', kw: 'Asia/Kuwait', la: 'Asia/Vientiane', lk: 'Asia/Colombo', lt: 'Europe/Vilnius', lu: 'Europe/Luxembourg',
  lv: 'Europe/Riga', ma: 'Africa/Casablanca', mk: 'Europe/Skopje', mo: 'Asia/Macau', mt: 'Europe/Malta', my: 'Asia/Kuala_Lumpur', ng: 'Africa/Lagos',
  nl: 'Europe/Amsterdam', no: 'Europe/Oslo', pe: 'America/Lima', ph: 'Asia/Manila', pk: 'Asia/Karachi', pl: 'Europe/Warsaw', qa: 'Asia/Qatar',
  ro: 'Europe/Bucharest', rs: 'Europe/Belgrade', rw: 'Africa/Kigali', sa: 'Asia/Riyadh', se: 'Europe/Stockholm', sg: 'Asia/Singapore', si: 'Europe/Ljubljana',
  sk: 'Europe/Bratislava', th: 'Asia/Bangkok', tn: 'Africa/Tunis', tr: 'Europe/Istanbul', tw: 'Asia/Taipei', tz: 'Africa/Dar_es_Salaam', ua: 'Europe/Kyiv',
  ug: 'Africa/Kampala', uk: 'Europe/London', uy: 'America/Montevideo', uz: 'Asia/Tashkent', ve: 'America/Caracas', vn: 'Asia/Ho_Chi_Minh', za: 'Africa/Johannesburg',
  zm: 'Africa/Lusaka', zw: 'Africa/Harare',
};

/** Zones that keep one offset the whole year and in which most pages with that offset are written. */
export const OFFSET_ZONES: Readonly<Record<string, string>> = {
  '+08:00': 'Asia/Shanghai', '+09:00': 'Asia/Tokyo', '+05:30': 'Asia/Kolkata', '+07:00': 'Asia/Bangkok', '+04:00': 'Asia/Dubai', '+05:00': 'Asia/Karachi',
  '+06:00': 'Asia/Dhaka', '+05:45': 'Asia/Kathmandu',
};
