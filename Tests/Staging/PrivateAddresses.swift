/// Addresses that no source may lead to, and the spellings that they come in.
package enum PrivateAddresses {
    /// Hosts of this machine, as an address may spell them: whatever of it a connection could be
    /// made to is 127.0.0.1, 127.0.0.2, 127.255.255.254 or ::1. Some are no host at all to a
    /// careful parser, which is as well.
    package static let ownHosts: [String] = own.split(separator: "\n").map(String.init)

    private static let own = #"""
        127.0.0.1
        127.0.0.2
        127.255.255.254
        127.1
        127.0.1
        127.0.0.0x1
        127.0x1
        127.0.01
        0x7f.1
        0x7f.0.0.1
        0x7F.0x00.0x00.0x01
        0x7f000001
        0X7F000001
        0x7f000002
        0x000000007f000001
        0177.1
        0177.0.0.1
        00000177.0.0.01
        017700000001
        2130706433
        2130706434
        2147483646
        127.000.000.001
        0
        00
        0x0
        0.0.0.0
        0.0
        127.0.0.1.
        127.1.
        0x7f.1.
        2130706433.
        localhost
        LOCALHOST
        LocalHost.
        localhost.
        news.localhost
        news.localhost.
        %6c%6f%63%61%6c%68%6f%73%74
        %31%32%37%2e0%2e0%2e1
        %31%32%37.0.0.1
        127%2E0%2E0%2E1
        0%78%37f.1
        １２７.０.０.１
        ①②⑦.⓪.⓪.①
        127。0。0。1
        127．0．0．1
        ｌｏｃａｌｈｏｓｔ
        loⓒalhost
        localhost。
        reader@127.0.0.1
        reader:word@127.0.0.1
        news.example@127.0.0.1
        news.example:80@127.0.0.1
        news.example%40127.0.0.1
        news.example%2F@127.0.0.1
        @127.0.0.1
        :@127.1
        127.0.0.1%00.news.example
        [::1]
        [::0001]
        [0:0:0:0:0:0:0:1]
        [0000:0000:0000:0000:0000:0000:0000:0001]
        [0::0.0.0.1]
        [::]
        [::0]
        [0:0:0:0:0:0:0:0]
        [::1%25lo]
        [::1%lo]
        [::1%251]
        [::ffff:127.0.0.1]
        [::FFFF:127.0.0.1]
        [::ffff:7f00:1]
        [::ffff:7f00:2]
        [0:0:0:0:0:ffff:7f00:0001]
        [::ffff:0.0.0.0]
        [::127.0.0.1]
        [::7f00:1]
        [64:ff9b::127.0.0.1]
        [64:ff9b::7f00:1]
        [2002:7f00:1::]
        reader@[::1]
        [v1.127.0.0.1]
        """#

    /// Addresses elsewhere that are private or reserved: the first and the last of each network of
    /// the registries of RFC 6890, where clouds keep their secrets, and what leads to such in IPv6.
    package static let elsewhere: [String] = others.split(whereSeparator: \.isWhitespace)
        .map(String.init)

    private static let others = """
        0.0.0.1 0.255.255.255 10.0.0.0 10.255.255.255 100.64.0.0 100.100.100.200 100.127.255.255
        168.63.129.16 169.254.0.0 169.254.169.254 169.254.170.2 169.254.255.255
        172.16.0.0 172.17.0.1 172.31.255.255 192.0.0.0 192.0.0.192 192.0.0.255 192.0.2.0
        192.0.2.255 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.0 192.168.255.255
        192.175.48.1 198.18.0.0 198.19.255.255 198.51.100.1 203.0.113.255 224.0.0.1
        239.255.255.255 240.0.0.0 255.255.255.254 255.255.255.255
        ::2 ::10.0.0.1 ::169.254.169.254 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:192.168.0.1
        ::ffff:8.8.8.8 64:ff9b::10.0.0.1 64:ff9b::a9fe:a9fe 64:ff9b:1::1 100::1 2001::1
        2001:0:7f00:1::1 2001:10::1 2001:20::1 2001:1ff:ffff::1 2001:db8::1 2002:a00:1::1
        2002:a9fe:a9fe:: 2620:4f:8000::1 3fff::1 3fff:fff::1 4000::1 5f00::1 8000::1 fc00::1
        fd00:ec2::254 fd20:ce::254 fdff:ffff::1 fe80::1 fe80::a9fe:a9fe febf::1 fec0::1 ff02::1
        ff0e::1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
        """

    /// Of this machine, as a name may resolve to them.
    package static let ownAddresses = [
        "127.0.0.1", "127.0.0.2", "127.255.255.254", "0.0.0.0", "::1", "::", "::ffff:127.0.0.1",
        "::ffff:0.0.0.0",
    ]
}
