# Everything that is done with the project, on a fresh Debian 12 with Swift 6.3. `make help` lists it.

prefix = /usr/local
sysconfdir = /etc
bindir = $(prefix)/bin
datadir = $(prefix)/share/communique
systemddir = $(prefix)/lib/systemd/system
sysusersdir = $(prefix)/lib/sysusers.d
tmpfilesdir = $(prefix)/lib/tmpfiles.d
configdir = $(sysconfdir)/communique
statedir = /var/lib/communique
logdir = /var/log/communique

INSTALL = install
PACKAGES = pkg-config libcurl4-openssl-dev libxml2-dev libsqlite3-dev libuchardet-dev zlib1g-dev
SOURCES = Sources Tests Plugins Package.swift
# Without it the daemon would need the whole toolchain where it runs.
RELEASE = -c release --static-swift-stdlib --product communique
BINARY = .build/release/communique
SEEDS = $(notdir $(wildcard seeds/*.json))

.PHONY: help run build test lint install uninstall clean packages
.DEFAULT_GOAL = help

help: ## lists what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' $(MAKEFILE_LIST) | expand -t 20

run: build ## builds, then plays the demo: no network, no configuration
	$(BINARY) demo
	@echo
	@echo "For real sources:  cp config.example.json config.json, edit it, then"
	@echo "                   $(BINARY) run --config config.json"

build: packages ## builds the program for use
	swift build $(RELEASE)

test: packages ## builds everything, warnings as errors, and runs all tests
	swift build --build-tests
	swift test --skip-build

lint: ## checks the format of the code
	swift format lint -s -r $(SOURCES)

clean: ## removes what was built
	swift package clean

packages:
	@scripts/install-packages $(PACKAGES)

# The example configuration and the unit name folders; each gets those of this installation.
PLACES = -e 's|/usr/local/bin/|$(bindir)/|' -e 's|/etc/communique|$(configdir)|'
PATHS = -e 's|"\./config\.schema\.json"|"$(datadir)/config.schema.json"|' \
	-e 's|"seeds/\*\.json"|"$(datadir)/seeds/*.json"|' \
	-e 's|"state": "state"|"state": "$(statedir)"|' \
	-e 's|"path": "alerts\.jsonl"|"path": "$(logdir)/alerts.jsonl"|'

install: ## installs program, unit, example and seeds; takes prefix= and DESTDIR=
	@test -x $(BINARY) || { echo "build first: make build" >&2; exit 1; }
	$(INSTALL) -D -m 755 $(BINARY) $(DESTDIR)$(bindir)/communique
	$(INSTALL) -d $(DESTDIR)$(systemddir) $(DESTDIR)$(sysusersdir) $(DESTDIR)$(tmpfilesdir)
	$(INSTALL) -d $(DESTDIR)$(configdir) $(DESTDIR)$(datadir)/seeds
	sed $(PLACES) systemd/communique.service > $(DESTDIR)$(systemddir)/communique.service
	sed $(PLACES) systemd/communique.sysusers.conf > $(DESTDIR)$(sysusersdir)/communique.conf
	sed $(PLACES) systemd/communique.tmpfiles.conf > $(DESTDIR)$(tmpfilesdir)/communique.conf
	sed $(PATHS) config.example.json > $(DESTDIR)$(configdir)/config.json.example
	$(INSTALL) -m 644 config.schema.json LICENSE $(DESTDIR)$(datadir)
	$(INSTALL) -m 644 $(SEEDS:%=seeds/%) $(DESTDIR)$(datadir)/seeds
	@test -n "$(DESTDIR)" || echo "Now, as root: systemd-sysusers && systemd-tmpfiles --create; write \
	$(configdir)/config.json; systemctl daemon-reload && systemctl enable --now communique"

uninstall: ## removes what install put there; configuration, ledger and logs stay
	rm -f $(DESTDIR)$(bindir)/communique $(DESTDIR)$(systemddir)/communique.service
	rm -f $(DESTDIR)$(sysusersdir)/communique.conf $(DESTDIR)$(tmpfilesdir)/communique.conf
	rm -f $(DESTDIR)$(configdir)/config.json.example
	rm -rf $(DESTDIR)$(datadir)
	-rmdir $(DESTDIR)$(configdir) 2>/dev/null
