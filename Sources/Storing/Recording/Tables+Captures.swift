import Foundation
import Model

extension Tables {
    /// Keeps an answer. Of an address, the newest answer stays, and every answer that led to an
    /// alert: those are the evidence.
    func keep(_ capture: Capture, isEvidence: Bool) throws {
        try db.run("DELETE FROM captures WHERE url = ? AND NOT isEvidence", capture.url)
        var columns = ColumnWriter()
        columns.add(capture.url)
        columns.add(capture.finalURL)
        columns.add(capture.status)
        columns.add(capture.contentType)
        columns.add(capture.fetched)
        columns.add(capture.sha256)
        columns.add(isEvidence)
        columns.add(Data(capture.body))
        try db.run(
            """
            INSERT INTO captures (url, finalURL, status, contentType, fetched, sha256, isEvidence,
                body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, columns.values)
    }

    func capture(of url: String) throws -> Capture? {
        try db.first(
            """
            SELECT url, finalURL, status, contentType, fetched, sha256, body
            FROM captures WHERE url = ? ORDER BY number DESC LIMIT 1
            """, url
        ) { columns in
            let (url, finalURL) = (columns.text(), columns.text())
            let (status, type): (Int, String?) = (columns.next(), columns.nextIfAny())
            let (fetched, sha256) = (columns.moment(), columns.text())
            let body: Data = columns.next()
            return Capture(
                url: url, finalURL: finalURL, status: status, contentType: type,
                body: Array(body), fetched: fetched, sha256: sha256)
        }
    }
}
