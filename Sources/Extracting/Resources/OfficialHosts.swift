/// Hosts of official sites: actor | domains; a domain covers all that ends in it.
enum OfficialHosts {
    static let rows = """
        US|whitehouse.gov, state.gov, gov, mil
        CN|gov.cn, fmprc.gov.cn
        HK|gov.hk
        MO|gov.mo
        TW|gov.tw
        GB|gov.uk, parliament.uk, royal.uk
        EU|europa.eu
        UN|un.org, unep.org, undp.org, unhcr.org, unicef.org, unesco.org
        UNFCCC|unfccc.int
        IPCC|ipcc.ch
        WHO|who.int
        WTO|wto.org
        IMF|imf.org
        WB|worldbank.org
        IAEA|iaea.org
        IEA|iea.org
        NATO|nato.int
        OPEC|opec.org
        ASEAN|asean.org
        AFU|au.int
        SCO|sectsco.org
        OECD|oecd.org
        IMO|imo.org
        FR|gouv.fr, elysee.fr
        DE|bundesregierung.de, auswaertiges-amt.de, bundestag.de, bmwk.de, bund.de, bundeskanzler.de
        JP|go.jp
        KR|go.kr
        IN|gov.in, nic.in
        RU|kremlin.ru, mid.ru, gov.ru, government.ru
        CA|gc.ca, canada.ca, pm.gc.ca
        CH|admin.ch
        AT|gv.at
        ES|gob.es
        PT|gov.pt
        IT|governo.it, esteri.it, gov.it
        NL|government.nl, rijksoverheid.nl
        BE|belgium.be, fgov.be
        NO|regjeringen.no
        SE|government.se, regeringen.se
        DK|um.dk, stm.dk
        FI|valtioneuvosto.fi, gov.fi
        IE|gov.ie
        PL|gov.pl
        UA|gov.ua
        MX|gob.mx
        AR|gob.ar
        CL|gob.cl
        CO|gov.co
        BR|gov.br, jus.br, leg.br
        NZ|govt.nz, beehive.govt.nz
        ID|go.id
        TH|go.th
        KE|go.ke
        SA|gov.sa, spa.gov.sa
        AE|gov.ae
        QA|gov.qa
        IL|gov.il
        TR|gov.tr
        IR|gov.ir
        """

    /// States whose official domain is `gov.` and their own country code.
    static let govDomains = """
        AF al am ao au az ba bb bd bf bg bh bn bo bs bt bw by bz cd cy cz dj dz ec ee eg et fj ge gh
        gr gy hr hu iq is jm jo kg kh ki kw kz la lb lk lr ls lt lv ly ma md me mg mk ml mm mn mt mu
        mv mw my mz na ng ni np om pe pg ph pk ps py ro rs rw sb sc sd sg si sk sl so ss sy tj tl
        tm tn to tt tz ug uy uz vc ve vn vu ws ye za zm zw
        """
}
