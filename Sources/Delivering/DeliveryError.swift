import Model

/// Why a channel can't be served. Never shows a secret, nor an address that may hold one.
package struct DeliveryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Id of the channel.
    package let channel: String
    /// What is wrong and what to do, for a person.
    package let message: String

    package var description: String { "channel \"\(channel)\": \(message)" }

    init(channel: String, _ message: String) {
        self.channel = channel
        self.message = message
    }

    init(unservedTypeOf channel: Channel) {
        let form = channel.form.rawValue
        self.init(
            channel: channel.id,
            "type \"\(form)\" can't be delivered to yet; use log or webhook")
    }

    init(unservedFormatOf channel: Channel) {
        let format = channel.format.rawValue
        let form = channel.form.rawValue
        self.init(
            channel: channel.id,
            "format \"\(format)\" can't be written to a \(form) yet; use cloudevents or text")
    }
}
