@echo off
rem The same as ./run, for Windows: sets up what is missing, then is Postcheck.
setlocal
set "HERE=%~dp0"
set "PURPOSE=run"
if "%~1"=="test" set "PURPOSE=test"
set "PYTHON=python"
where py >nul 2>nul && set "PYTHON=py -3"
%PYTHON% "%HERE%packaging\bootstrap.py" %PURPOSE% || exit /b
"%HERE%.venv\Scripts\python.exe" "%HERE%packaging\start.py" %*
