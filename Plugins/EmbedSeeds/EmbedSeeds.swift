import Foundation
import PackagePlugin

/// Compiles `seeds/` into the target, so that the binary finds the demo's story wherever it runs.
@main
struct EmbedSeeds: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let seeds = context.package.directoryURL.appending(path: "seeds")
            .resolvingSymlinksInPath()
        let output = context.pluginWorkDirectoryURL.appending(path: "Seeds.swift")
        let files =
            FileManager.default.enumerator(at: seeds, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL } ?? []
        return [
            .buildCommand(
                displayName: "Embed seeds", executable: try context.tool(named: "embed").url,
                arguments: [seeds.path, output.path], inputFiles: files, outputFiles: [output])
        ]
    }
}
