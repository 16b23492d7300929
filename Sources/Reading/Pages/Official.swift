/// Whether a host is that of a government or of a body of states. A source's own actor decides
/// elsewhere; this is what an address tells by itself.
func isOfficial(host: String) -> Bool {
    let labels = host.split(separator: ".")
    guard labels.count > 1 else { return false }
    if let last = labels.last, last == "gov" || last == "mil" { return true }
    if labels[labels.count - 1].utf8.count == 2, governmentLabels.contains(labels[labels.count - 2])
    {
        return true
    }
    return officialHosts.contains { host == $0 || host.hasSuffix("." + $0) }
}

/// Labels that states reserve under their own domain, as in `gov.uk`, `gob.mx`, `go.jp`.
private let governmentLabels: Set<Substring> = [
    "bund", "gc", "go", "gob", "gouv", "gov", "govern", "govt", "gub", "gv", "mil",
    "overheid",
]

private let officialHosts = [
    "aiib.org", "apec.org", "asean.org", "au.int", "auswaertiges-amt.de",
    "bmuv.de", "bmwk.de", "bundeskanzler.de", "bundesregierung.de",
    "canada.ca", "elysee.fr", "europa.eu",
    "g20.org", "iaea.org", "icao.int", "iea.org", "imf.org", "imo.org", "ipcc.ch", "kremlin.ru",
    "nato.int", "oecd.org", "opec.org", "regjeringen.no", "un.int", "un.org",
    "undp.org", "unece.org", "unep.org", "unfccc.int", "upu.int", "who.int", "wmo.int",
    "worldbank.org", "wto.org",
]
