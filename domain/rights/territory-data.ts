/**
 * ISO 3166-1 alpha-2 codes by UN M.49 sub-region. M.49 lists HK and MO beside CN and has no entry of its own for
 * TW; TW therefore stands apart and is never meant by a region's name: it is always said.
 */
export const subregions: Record<string, string> = {
  '015': 'DZ EG EH LY MA SD TN',
  '014': 'BI IO KM DJ ER ET TF KE MG MW MU YT MZ RE RW SC SO SS UG TZ ZM ZW',
  '017': 'AO CM CF TD CG CD GQ GA ST',
  '018': 'BW SZ LS NA ZA',
  '011': 'BJ BF CV CI GM GH GN GW LR ML MR NE NG SH SN SL TG',
  '029': 'AI AG AW BS BB BQ VG KY CU CW DM DO GD GP HT JM MQ MS PR BL KN LC MF VC SX TT TC VI',
  '013': 'BZ CR SV GT HN MX NI PA',
  '005': 'AR BO BV BR CL CO EC FK GF GY PY PE GS SR UY VE',
  '021': 'BM CA GL PM US',
  '143': 'KZ KG TJ TM UZ',
  '030': 'CN HK MO KP JP MN KR',
  '035': 'BN KH ID LA MY MM PH SG TH TL VN',
  '034': 'AF BD BT IN IR MV NP PK LK',
  '145': 'AM AZ BH CY GE IQ IL JO KW LB OM QA SA PS SY TR AE YE',
  '151': 'BY BG CZ HU PL MD RO RU SK UA',
  '154': 'AX DK EE FO FI GG IS IE IM JE LV LT NO SJ SE GB',
  '039': 'AL AD BA HR GI GR VA IT MT ME MK PT SM RS SI ES',
  '155': 'AT BE FR DE LI LU MC NL CH',
  '053': 'AU CX CC HM NZ NF',
  '054': 'FJ NC PG SB VU',
  '057': 'GU KI MH FM NR MP PW UM',
  '061': 'AS CK PF NU PN WS TK TO TV WF',
}

/** Regions made of sub-regions. Antarctica (AQ) belongs to none. */
export const regions: Record<string, readonly string[]> = {
  '002': ['015', '014', '017', '018', '011'],
  '202': ['014', '017', '018', '011'],
  '019': ['029', '013', '005', '021'],
  '419': ['029', '013', '005'],
  '003': ['029', '013', '021'],
  '142': ['143', '030', '035', '034', '145'],
  '150': ['151', '154', '039', '155'],
  '009': ['053', '054', '057', '061'],
}

/** Codes that stand in no sub-region. */
export const apart = ['AQ', 'TW']

/** Words by which people name a territory. Words that are not here (华语地区, 海外) decide nothing. */
export const territoryWords: Record<string, string> = {
  world: '*',
  worldwide: '*',
  全球: '*',
  全世界: '*',
  '001': '*',
  asia: '142',
  亚洲: '142',
  东亚: '030',
  东南亚: '035',
  'south-eastern asia': '035',
  europe: '150',
  欧洲: '150',
  africa: '002',
  非洲: '002',
  americas: '019',
  美洲: '019',
  'northern america': '021',
  北美: '021',
  oceania: '009',
  大洋洲: '009',
  中国大陆: 'CN',
  中国内地: 'CN',
  'mainland china': 'CN',
  香港: 'HK',
  'hong kong': 'HK',
  澳门: 'MO',
  macao: 'MO',
  台湾: 'TW',
  taiwan: 'TW',
}
