/**
 * What each shell is told: to ask ordbro itself at every press of the tab key. So a script knows no command and no
 * option, and a new version of ordbro needs no new script.
 */
export const scripts = {
  // Runs in the bash 3.2 of macOS too: no mapfile, no negative index.
  bash: `_ordbro() {
  local word line kind= last=0 i before
  local words=()
  COMPREPLY=()
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    # bash cuts words at = and :, ordbro does not.
    if ((last > 0)) && { [[ $word == [=:] ]] || [[ \${COMP_WORDS[i - 1]} == [=:] ]]; }; then
      words[last - 1]+=$word
    else
      words[last]=$word
      ((last++))
    fi
  done
  word=\${words[last - 1]//\\\\/}
  word=\${word#[\\"\\']}
  words[last - 1]=$word
  before=
  [[ $word == *[=:]* && $COMP_WORDBREAKS == *=* ]] && before=\${word%"\${word##*[=:]}"}
  while IFS= read -r line; do
    if [[ -z $kind ]]; then
      kind=$line
      continue
    fi
    line=\${line%%$'\\t'*}
    COMPREPLY+=("\${line#"$before"}")
  done < <("\${COMP_WORDS[0]/#\\~/$HOME}" complete -- "\${words[@]}" 2>/dev/null)
  if [[ $kind == paths ]]; then
    compopt -o filenames 2>/dev/null
    [[ \${#COMPREPLY[@]} == 1 && \${COMPREPLY[0]} == */ ]] && compopt -o nospace 2>/dev/null
  fi
  return 0
}
complete -F _ordbro ordbro
`,
  zsh: `#compdef ordbro
_ordbro() {
  local line kind
  local -a answer described files folders
  answer=("\${(@f)$("\${\${(Q)words[1]}/#\\~/$HOME}" complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  kind=$answer[1]
  shift answer
  for line in "\${(@)answer}"; do
    case $kind:$line in
      paths:*/) folders+=("$line") ;;
      paths:*) files+=("$line") ;;
      words:*$'\\t'*) described+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
      words:?*) described+=("\${line//:/\\\\:}") ;;
    esac
  done
  (( $#folders )) && compadd -f -S '' -- "\${(@)folders}"
  (( $#files )) && compadd -f -- "\${(@)files}"
  (( $#described )) && _describe ordbro described
  return 0
}
if [[ \${funcstack[1]} == _ordbro ]]; then
  _ordbro "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit; compinit }
  compdef _ordbro ordbro
fi
`,
  fish: `function __ordbro_complete
    set -l words (commandline -opc)
    set -l program $words[1]
    set -e words[1]
    set -l answer (command $program complete -- $words (string unescape -- (commandline -ct)) 2>/dev/null)
    set -e answer[1]
    string join \\n -- $answer
end
complete -c ordbro -f -a '(__ordbro_complete)'
`
} as const

/** Where a person puts the line that loads a script, and the line. */
export const loading: Readonly<Record<keyof typeof scripts, {readonly file: string; readonly line: string}>> = {
  bash: {file: '~/.bashrc', line: 'source <(ordbro completion bash)'},
  zsh: {file: '~/.zshrc', line: 'source <(ordbro completion zsh)'},
  fish: {file: '~/.config/fish/config.fish', line: 'ordbro completion fish | source'}
}
