import Testing

@testable import Curl

@Suite struct HeaderTextTests {
    @Test(
        "Whatever bytes a value has come back the same",
        arguments: [
            Array("\"3f80f-1b6\"".utf8), Array("\"日本 é\"".utf8), [0x22, 0xE9, 0x22],
            [0x22, 0xFF, 0xFE, 0xC3, 0x22], Array(0x80...0xFF), [0xF4, 0x8F, 0xBE, 0x80],
            [0xC2, 0x85], [0xE2, 0x80, 0xA8], [],
        ] as [[UInt8]])
    func roundTrip(_ bytes: [UInt8]) { #expect(HeaderText.bytes(HeaderText.text(bytes)) == bytes) }

    @Test func `UTF-8 is itself`() {
        #expect(HeaderText.text(Array("münster 中".utf8)) == "münster 中")
    }
}
