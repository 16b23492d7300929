import Curl
import Model

// The files that say whom to trust and as whom to appear.

extension ConfigurationReader {
    func access(_ section: Section, of kind: Source.Kind) -> SourceAccess {
        var access = SourceAccess()
        access.caFile = file(section, "caFile", .ca)
        access.crlFile = file(section, "crlFile", .crl)
        if access.crlFile != nil, !section.has("caFile") {
            section.error(
                "needs caFile beside it: the system's issuers have no list of yours", at: "crlFile")
        }
        if let own = section.section("credentials", .credentials) {
            readCredentials(own, into: &access)
            noteExposure(of: section)
        }
        guard kind == .folder else { return access }
        for key in ["caFile", "crlFile", "credentials"] where section.has(key) {
            section.error("a folder is read from the disk and needs none; remove it", at: key)
        }
        return access
    }

    private func readCredentials(_ section: Section, into access: inout SourceAccess) {
        access.basicFile = file(section, "basicFile", .basic)
        access.bearerFile = file(section, "bearerFile", .bearer)
        access.headerFile = file(section, "headerFile", .header)
        access.cookieFile = file(section, "cookieFile", .cookie)
        access.certificateFile =
            section.has("keyFile")
            ? file(section, "certificateFile", .certificate)
            : file(section, "certificateFile", .certificate, .key)
        access.keyFile = file(section, "keyFile", .key)
        if section.has("basicFile"), section.has("bearerFile") {
            section.error("both this and basicFile set Authorization; keep one", at: "bearerFile")
        }
        if section.has("keyFile"), !section.has("certificateFile") {
            section.error("a key is of no use without certificateFile; add it", at: "keyFile")
        }
    }

    /// Credentials over http can be read on their way.
    private func noteExposure(of section: Section) {
        guard let url = section["url"]?.string, WebAddress(typed: url)?.scheme == "http" else {
            return
        }
        section.warning(
            "over http everybody on the way can read them; use an https address if there is one",
            at: "credentials")
    }

    /// A file that is each of the forms.
    private func file(
        _ section: Section, _ key: String, _ forms: CredentialFile...
    ) -> String? {
        credentialFile(
            section, key, isSecret: forms.contains(where: \.isSecret),
            remedy: "create it, or correct its name"
        ) { bytes in
            do throws(CredentialFile.Fault) {
                for form in forms { _ = try form.headers(in: bytes) }
                return nil
            } catch { return error.description }
        }
    }

    /// The file that a key names, absolute; what is wrong with it, and with what it holds, is
    /// noted. No message shows what it holds.
    func credentialFile(
        _ section: Section, _ key: String, isSecret: Bool, remedy: String,
        fault: ([UInt8]) -> String?
    ) -> String? {
        guard let text = section.text(key) else { return nil }
        guard let path = Secret.path(text, in: folder) else {
            section.warning(
                "systemd sets \(Secret.credentials) for its services only, so the file was not "
                    + "looked at", at: key)
            return text
        }
        guard let disk else { return path }
        let name = FolderPath.shown(path)
        if let complaint = disk.complaint(ofFileToRead: path) {
            section.error("\(complaint); \(remedy)", at: key)
        } else if case .success(let bytes) = disk.read(path) {
            if let fault = fault(bytes) { section.error("\(name): \(fault)", at: key) }
            if isSecret, disk.isOpenToAll(path) {
                section.warning(
                    "\(name) may be read by everybody on this machine; chmod 600 it", at: key)
            }
        }
        return path
    }
}
