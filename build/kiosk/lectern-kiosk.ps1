<#
.SYNOPSIS
全屏评审模式 · 现场脚本（第二层）。Lectern full-screen judging: the venue's script.

.DESCRIPTION
程序自己的全屏评审窗口在任何 Windows 版本上都有效，不需要本脚本。本脚本另外调整 Windows 的几项设置，使评审中不被打断；
全部可还原，可重复执行。它不是锁机：Ctrl+Alt+Del、电源键、家庭版的限制都不在它的能力之内。

  1. 用评委要用的账户登录，以管理员身份打开 PowerShell。
     若评委账户不是管理员，请加 -Account 账户名，并保持该账户已登录。
  2. 查看：  powershell -ExecutionPolicy Bypass -File lectern-kiosk.ps1 -Check
  3. 启用：  … -Apply      原来的每个值先写入还原文件，然后才改动
  4. 赛后：  … -Restore    逐项还原，并删除还原文件
  粘滞键等三项在下次登录后生效。忘了还原也不要紧：启用 12 小时以后，该账户再登录时自动还原；
  12 小时之内断电重启，设置仍保持，评审接着进行。
  自动登录只显示是否开启、用哪个账户，本脚本不设置，也从不保存密码。

The program's own full-screen window works on every edition of Windows without this script. The script changes a few settings of Windows
so that judging is not interrupted. All of it can be taken back, and it may be run again and again. It is no lock-down: Ctrl+Alt+Del, the
power button and what Home editions ignore are beyond it.

  1. Sign in with the judges' account and open PowerShell as administrator. If that account is no administrator, add -Account NAME and
     keep it signed in.
  2. -Check    prints a table; exit code 1 when something differs
  3. -Apply    writes every former value to the restore file first, then changes
  4. -Restore  puts each value back and deletes the restore file
  The three keyboard settings take effect at the next sign-in. A forgotten -Restore happens by itself when the account signs in more than
  12 hours after -Apply; a restart after a power cut within that time leaves the settings, and judging goes on.
  Automatic sign-in is only shown; this script never sets it and never stores what it needs.
#>
[CmdletBinding(DefaultParameterSetName = 'Check')]
param(
  [Parameter(ParameterSetName = 'Apply', Mandatory)] [switch] $Apply,
  [Parameter(ParameterSetName = 'Restore', Mandatory)] [switch] $Restore,
  [Parameter(ParameterSetName = 'Check')] [switch] $Check,
  # Only when -Apply was that many hours ago; how the task at sign-in calls it.
  [Parameter(ParameterSetName = 'Restore')] [double] $OlderThanHours = 0,
  [Parameter(ParameterSetName = 'Apply')] [Parameter(ParameterSetName = 'Check')] [string] $Account = "$env:USERDOMAIN\$env:USERNAME"
)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

# Only administrators can write here: the task runs what lies in this folder with every right.
$Folder = Join-Path $env:ProgramFiles 'Lectern Kiosk'
$RestoreFile = Join-Path $Folder 'kiosk-restore.json'
$TaskName = 'Lectern Kiosk Restore'

function Get-Saved {
  if (-not (Test-Path -LiteralPath $RestoreFile)) { return $null }
  Get-Content -LiteralPath $RestoreFile -Raw -Encoding UTF8 | ConvertFrom-Json
}

$Saved = Get-Saved
# Once applied, it is that account's settings that are looked at and put back, whoever runs this.
if ($null -ne $Saved) { $Account = $Saved.Account }
$Sid = ([Security.Principal.NTAccount] $Account).Translate([Security.Principal.SecurityIdentifier]).Value
$User = "Registry::HKEY_USERS\$Sid"
$Machine = 'Registry::HKEY_LOCAL_MACHINE'
$Update = "$Machine\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate"
$Access = "$User\Control Panel\Accessibility"

# The one list: -Apply, -Restore and -Check all go through it. Kind Power: Path and Value are powercfg's names, Wanted is in seconds, 0 is never.
$Settings = @(
  @{ Name = 'EdgeSwipe'; Kind = 'Registry'; Path = "$Machine\SOFTWARE\Policies\Microsoft\Windows\EdgeUI"; Value = 'AllowEdgeSwipe'; Type = 'DWord'; Wanted = 0; Says = '关闭屏幕边缘滑动 / no edge swipe' }
  @{ Name = 'Toasts'; Kind = 'Registry'; Path = "$User\SOFTWARE\Microsoft\Windows\CurrentVersion\PushNotifications"; Value = 'ToastEnabled'; Type = 'DWord'; Wanted = 0; Says = '关闭弹出通知 / no notifications' }
  @{ Name = 'ScreenOnMains'; Kind = 'Power'; Path = 'SUB_VIDEO'; Value = 'VIDEOIDLE'; Type = 'Seconds'; Wanted = 0; Says = '接电源时不关屏 / screen stays on' }
  @{ Name = 'SleepOnMains'; Kind = 'Power'; Path = 'SUB_SLEEP'; Value = 'STANDBYIDLE'; Type = 'Seconds'; Wanted = 0; Says = '接电源时不睡眠 / no sleep' }
  @{ Name = 'HibernateOnMains'; Kind = 'Power'; Path = 'SUB_SLEEP'; Value = 'HIBERNATEIDLE'; Type = 'Seconds'; Wanted = 0; Says = '接电源时不休眠 / no hibernation' }
  @{ Name = 'ActiveHours'; Kind = 'Registry'; Path = $Update; Value = 'SetActiveHours'; Type = 'DWord'; Wanted = 1; Says = '更新不在使用时段重启 / active hours' }
  @{ Name = 'ActiveHoursStart'; Kind = 'Registry'; Path = $Update; Value = 'ActiveHoursStart'; Type = 'DWord'; Wanted = 6; Says = '使用时段从 6 点 / from 6:00' }
  @{ Name = 'ActiveHoursEnd'; Kind = 'Registry'; Path = $Update; Value = 'ActiveHoursEnd'; Type = 'DWord'; Wanted = 23; Says = '使用时段到 23 点 / to 23:00' }
  @{ Name = 'NoReboot'; Kind = 'Registry'; Path = "$Update\AU"; Value = 'NoAutoRebootWithLoggedOnUsers'; Type = 'DWord'; Wanted = 1; Says = '有人登录时不自动重启 / no reboot while signed in' }
  @{ Name = 'StickyKeys'; Kind = 'Registry'; Path = "$Access\StickyKeys"; Value = 'Flags'; Type = 'String'; Wanted = '506'; Says = '连按五次 Shift 不弹窗 / no sticky keys prompt' }
  @{ Name = 'ToggleKeys'; Kind = 'Registry'; Path = "$Access\ToggleKeys"; Value = 'Flags'; Type = 'String'; Wanted = '58'; Says = '长按 NumLock 不弹窗 / no toggle keys prompt' }
  @{ Name = 'FilterKeys'; Kind = 'Registry'; Path = "$Access\Keyboard Response"; Value = 'Flags'; Type = 'String'; Wanted = '122'; Says = '长按右 Shift 不弹窗 / no filter keys prompt' }
)

# What stands now; nothing when it is absent.
function Get-Current($Setting) {
  if ($Setting.Kind -eq 'Power') {
    # The names before the numbers are in the language of Windows; the last two numbers are mains and battery.
    $lines = @(powercfg.exe /query SCHEME_CURRENT $Setting.Path $Setting.Value | Select-String -Pattern '0x[0-9a-fA-F]{8}\s*$')
    if ($lines.Count -lt 2) { return $null }
    return [Convert]::ToInt64($lines[-2].Matches[0].Value.Trim().Substring(2), 16)
  }
  if (-not (Test-Path -LiteralPath $Setting.Path)) { return $null }
  return (Get-Item -LiteralPath $Setting.Path).GetValue($Setting.Value, $null)
}

function Set-Current($Setting, $Wanted) {
  if ($Setting.Kind -eq 'Power') {
    powercfg.exe /setacvalueindex SCHEME_CURRENT $Setting.Path $Setting.Value $Wanted
    if ($LASTEXITCODE -ne 0) { throw "powercfg: $($Setting.Name)" }
    powercfg.exe /setactive SCHEME_CURRENT
    return
  }
  # New-Item with -Force would empty a key that is there.
  if (-not (Test-Path -LiteralPath $Setting.Path)) { New-Item -Path $Setting.Path -Force | Out-Null }
  New-ItemProperty -LiteralPath $Setting.Path -Name $Setting.Value -PropertyType $Setting.Type -Value $Wanted -Force | Out-Null
}

function Remove-Current($Setting) {
  if ($Setting.Kind -eq 'Power' -or $null -eq (Get-Current $Setting)) { return }
  Remove-ItemProperty -LiteralPath $Setting.Path -Name $Setting.Value
}

# Once, before the first change: a second -Apply must not take our values for the former ones.
function Save-Former {
  if (Test-Path -LiteralPath $RestoreFile) { return }
  $former = foreach ($setting in $Settings) {
    $now = Get-Current $setting
    @{ Name = $setting.Name; WasAbsent = ($null -eq $now); Former = $now }
  }
  New-Item -ItemType Directory -Path $Folder -Force | Out-Null
  $part = "$RestoreFile.part"
  @{ Account = $Account; AppliedAt = [DateTime]::UtcNow.ToString('o'); Settings = @($former) } |
    ConvertTo-Json -Depth 4 | Set-Content -LiteralPath $part -Encoding UTF8
  Move-Item -LiteralPath $part -Destination $RestoreFile -Force
}

# Its own values lie in the account's hive, which is there once the account has signed in.
function Register-Restore {
  $copy = Join-Path $Folder 'lectern-kiosk.ps1'
  if ($PSCommandPath -ne $copy) { Copy-Item -LiteralPath $PSCommandPath -Destination $copy -Force }
  $call = "-NoProfile -ExecutionPolicy Bypass -File `"$copy`" -Restore -OlderThanHours 12"
  $action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument $call
  $options = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries
  Register-ScheduledTask -TaskName $TaskName -Action $action -Trigger (New-ScheduledTaskTrigger -AtLogOn -User $Account) `
    -User 'SYSTEM' -RunLevel Highest -Settings $options -Force | Out-Null
}

function Assert-Ready {
  $me = [Security.Principal.WindowsPrincipal] [Security.Principal.WindowsIdentity]::GetCurrent()
  if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) { throw '请以管理员身份运行。/ Run this as administrator.' }
  if (-not (Test-Path -LiteralPath $User)) { throw "请先登录账户 $Account。/ Sign in as $Account first." }
}

function Invoke-Apply {
  Assert-Ready
  Save-Former
  Register-Restore
  foreach ($setting in $Settings) {
    # A laptop without this kind of sleep has nothing to switch off.
    if ($setting.Kind -eq 'Power' -and $null -eq (Get-Current $setting)) { continue }
    Set-Current $setting $setting.Wanted
  }
}

function Invoke-Restore {
  if ($null -eq $Saved) { Write-Output '没有需要还原的设置。/ Nothing to restore.'; return }
  # A time with its zone may come back from JSON as a date already.
  $appliedAt = ([DateTime] $Saved.AppliedAt).ToUniversalTime()
  if (([DateTime]::UtcNow - $appliedAt).TotalHours -lt $OlderThanHours) { return }
  Assert-Ready
  foreach ($setting in $Settings) {
    $former = @($Saved.Settings | Where-Object { $_.Name -eq $setting.Name })
    if ($former.Count -eq 0) { continue }
    if ($former[0].WasAbsent) { Remove-Current $setting } else { Set-Current $setting $former[0].Former }
  }
  # After everything else: if anything above failed, the file is still there for another try.
  Remove-Item -LiteralPath $RestoreFile
  Unregister-ScheduledTask -TaskName $TaskName -Confirm:$false -ErrorAction SilentlyContinue
}

function Show-Check {
  $rows = foreach ($setting in $Settings) {
    $now = Get-Current $setting
    # A kind of sleep that this laptop does not have is as good as switched off.
    $isGood = "$now" -eq "$($setting.Wanted)" -or ($setting.Kind -eq 'Power' -and $null -eq $now)
    [pscustomobject] @{
      Name = $setting.Name
      Good = $(if ($isGood) { 'ok' } else { '--' })
      Now = $(if ($null -eq $now) { '(absent)' } else { "$now" })
      Wanted = "$($setting.Wanted)"
      Meaning = $setting.Says
    }
  }
  $rows | Format-Table -AutoSize | Out-String -Width 160 | Write-Output
  $logon = Get-Item -LiteralPath "$Machine\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon"
  $isAutomatic = "$($logon.GetValue('AutoAdminLogon', '0'))" -eq '1'
  Write-Output "账户 / account: $Account"
  Write-Output "Windows: $((Get-CimInstance Win32_OperatingSystem).Caption)"
  Write-Output "自动登录 / automatic sign-in: $(if ($isAutomatic) { $logon.GetValue('DefaultUserName', '') } else { 'off' })"
  Write-Output "还原文件 / restore file: $(if (Test-Path -LiteralPath $RestoreFile) { $RestoreFile } else { '(none)' })"
  $script:Differs = @($rows | Where-Object { $_.Good -ne 'ok' }).Count
}

if ($Apply) { Invoke-Apply }
if ($Restore) { Invoke-Restore; exit 0 }
Show-Check
exit $(if ($script:Differs -eq 0) { 0 } else { 1 })
