/// Where alerts go.
package struct Channel: Hashable, Sendable {
    package enum Form: String, Sendable, CaseIterable {
        case log, webhook, mail, command
    }

    package enum Format: String, Sendable, CaseIterable {
        case cloudevents, text, slack, discord, teams, ntfy, matrix, alertmanager
    }

    package var id: String
    package var form: Form
    package var format: Format
    /// Of a log: the file, absolute.
    package var path: String?
    /// Of a webhook: http or https.
    package var url: String?
    /// Of a webhook: a file with one Standard Webhooks secret (`whsec_…`) a line.
    package var secretFile: String?
    /// Networks in CIDR notation that may be reached although they are private.
    package var allowAddresses: [String]
    package var timeout: Seconds

    package init(
        id: String, form: Form, format: Format = .cloudevents, path: String? = nil,
        url: String? = nil, secretFile: String? = nil, allowAddresses: [String] = [],
        timeout: Seconds = 20
    ) {
        self.id = id
        self.form = form
        self.format = format
        self.path = path
        self.url = url
        self.secretFile = secretFile
        self.allowAddresses = allowAddresses
        self.timeout = timeout
    }
}
